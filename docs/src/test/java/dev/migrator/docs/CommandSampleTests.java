package dev.migrator.docs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each command that a page tells to type is one that there is, with options that it has.
 */
class CommandSampleTests {

    private static final Pattern MIGRATOR = Pattern.compile("(?:java .*\\.jar|\\$|^) ?migrator( .*|$)");

    private static final Pattern IN_PROSE = Pattern.compile("`migrator ([a-z][^`]*)`");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']+");

    private static final List<String> PROGRAMS = List.of("mvn", "java", "curl", "cd", "./x", "psql", "kubectl",
            "docker", "git", "mkdir", "createdb", "pg_dump", "diff", "sh", "cat", "awk", "grep", "migrator");

    private final Migrator migrator = Migrator.on(TestServer.createDatabase().dataSource()).build();

    private final List<String> wrong = new ArrayList<>();

    private int commands;

    @Test
    void areThere() {
        for (Page page : Page.all()) {
            for (Block block : page.blocks("sh")) {
                block.text().replace("\\\n", " ").lines().forEach((line) -> check(block, line));
            }
            page.lines()
                .stream()
                .flatMap((line) -> IN_PROSE.matcher(line).results())
                .forEach((found) -> parse(page.toString(), found.group(1)));
        }
        System.out.printf("commands: %d%n", this.commands);
        assertThat(this.wrong).isEmpty();
        assertThat(this.commands).isPositive();
    }

    private void check(Block block, String line) {
        String command = line.replaceFirst("\\s#.*", "").strip();
        if (command.isEmpty() || command.startsWith("#")) {
            return;
        }
        if (PROGRAMS.stream().noneMatch((program) -> command.startsWith(program + " "))) {
            this.wrong.add(block + ": what is " + command + "?");
        }
        Matcher migrator = MIGRATOR.matcher(command);
        if (migrator.find()) {
            parse(block.toString(), migrator.group(1));
        }
    }

    private void parse(String place, String command) {
        this.commands++;
        List<String> arguments = new ArrayList<>(Arrays.asList(words(command.replaceFirst("[|>&].*", ""))));
        // Those of Spring Boot.
        arguments.removeIf((argument) -> argument.matches("--(spring|migrator|management|server)\\..*"));
        arguments.add("--help");
        StringWriter errors = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter());
        int code = new MigratorCommandLine(this.migrator.useCases(), this.migrator.sourceUseCases(), out,
                new PrintWriter(errors))
            .run(arguments);
        if (code != 0) {
            this.wrong.add("%s: %s: %s".formatted(place, command, errors.toString().lines().findFirst().orElse("")));
        }
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
            .results()
            .map((word) -> word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group())
            .toArray(String[]::new);
    }

}
