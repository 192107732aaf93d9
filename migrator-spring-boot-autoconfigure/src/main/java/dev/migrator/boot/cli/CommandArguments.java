package dev.migrator.boot.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arguments of an application that was started for a command. Those with a dot in
 * their name, such as {@code --spring.datasource.url=...}, are settings of the
 * application; all others are the command's, and must not become settings.
 *
 * @param command what follows the word {@code migrator}, without settings
 * @param settings the settings
 */
record CommandArguments(List<String> command, List<String> settings) {

    static final String WORD = "migrator";

    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(WORD);
    }

    static CommandArguments of(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        return new CommandArguments(rest.stream().filter((argument) -> !isSetting(argument)).toList(),
                rest.stream().filter(CommandArguments::isSetting).toList());
    }

    /**
     * The arguments as somebody types them who starts the application for a command.
     */
    static String[] typed(String[] command) {
        return Stream.concat(Stream.of(WORD), Stream.of(command)).toArray(String[]::new);
    }

    private static boolean isSetting(String argument) {
        return SETTING.matcher(argument).matches();
    }

}
