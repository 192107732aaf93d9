package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types among the arguments of a routine, as
 * {@code pg_get_function_identity_arguments} prints them. Two routines of one name and
 * the same types cannot be at the same time, whatever their arguments are called.
 */
final class ArgumentTypes {

    private static final String WORD = "(?:\"(?:[^\"]|\"\")*\"|[^\\s\",(]+)";

    private static final Pattern MODE = Pattern.compile("^(?:IN|OUT|INOUT|VARIADIC) ");

    /**
     * Types of several words, which do not begin with a name.
     */
    private static final Pattern TYPE = Pattern.compile(
            "^(?:double precision|character varying|bit varying|(?:timestamp|time)(?:\\(\\d+\\))? with(?:out)? time zone)"
                    + "(?:\\W.*)?$");

    private static final Pattern NAMED = Pattern.compile("^" + WORD + " (.+)$");

    private static final Pattern ARGUMENT = Pattern.compile("(?:\"(?:[^\"]|\"\")*\"|\\([^)]*\\)|[^,\"(])+");

    private ArgumentTypes() {
    }

    static List<String> of(String arguments) {
        List<String> types = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(arguments);
        while (matcher.find()) {
            types.add(type(MODE.matcher(matcher.group().trim()).replaceFirst("")));
        }
        return types;
    }

    private static String type(String argument) {
        Matcher named = NAMED.matcher(argument);
        return TYPE.matcher(argument).matches() || !named.matches() ? argument : named.group(1);
    }

}
