package dev.migrator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import dev.migrator.Migrator;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The examples of {@code docs/reference/json.md} are real answers. With
 * {@code -Djson.page=write} the page is written anew from them.
 */
class JsonPageTests {

    private static final Path PAGE = Path.of("..", "docs", "reference", "json.md");

    private static final Pattern EXAMPLE = Pattern.compile(" {4}\\$ migrator (.*)\n(?:(?: {4}.*)?\n)*?(?=\n\\S|\\Z)");

    private final Shell terminal = new Shell(TestServer.createDatabase().dataSource(), scripts());

    @Test
    void theExamplesAreRealAnswers() throws IOException {
        assertThat(this.terminal.run("upgrade", "a200").code()).isZero();
        String page = Files.readString(PAGE);
        String real = EXAMPLE.matcher(page).replaceAll(this::example);
        if (System.getProperty("json.page", "").equals("write")) {
            Files.writeString(PAGE, real);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(real);
    }

    @Test
    void everyCommandThatAnswersAsJsonHasAnExample() throws IOException {
        Migrator migrator = Migrator.on(Shell.nowhere()).source(scripts()).build();
        List<String> commands = all(new CommandLine(new RootCommand(migrator.useCases(), migrator.sourceUseCases())))
            .filter((command) -> command.getCommandSpec().findOption("--output") != null)
            .map((command) -> command.getCommandSpec().qualifiedName().replaceFirst("migrator ", "") + " ")
            .toList();
        List<String> shown = EXAMPLE.matcher(Files.readString(PAGE))
            .results()
            .map((example) -> example.group(1))
            .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(9)
            .allSatisfy((command) -> assertThat(shown).anyMatch((example) -> example.startsWith(command)));
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(JsonPageTests::all));
    }

    private String example(MatchResult example) {
        Shell shell = example.group(1).startsWith("data ") ? moving() : this.terminal;
        String answer = shell.run(example.group(1).split(" ")).out();
        return Matcher.quoteReplacement(
                "    $ migrator %s\n%s".formatted(example.group(1), withoutChance(answer).stripTrailing().indent(4)));
    }

    /**
     * A database of which half the data is moved.
     */
    private static Shell moving() {
        AtomicReference<Migrator> migrator = new AtomicReference<>();
        migrator.set(Migrator.on(TestServer.createDatabase().dataSource()).source(new TestScripts().then("a100", """
                create table users (id int primary key, full_name text);
                insert into users select generate_series(1, 100);
                analyze users;""").java(new FillsNames(() -> migrator.get().stop()))).build());
        migrator.get().upgrade();
        assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> migrator.get().moveData());
        return new Shell(migrator.get(), UnaryOperator.identity());
    }

    private static String withoutChance(String answer) {
        return answer.replaceAll("\"loggedAt\": \".*?\"", "\"loggedAt\": \"2026-11-21T09:00:00.123456Z\"")
            .replaceAll("\"duration\": \".*?\"", "\"duration\": \"PT0.012S\"")
            .replaceAll("\"movedAt\": \".*?\"", "\"movedAt\": \"2026-11-21T09:00:00.123456Z\"")
            .replaceAll("\"ratePerSecond\": [^,]*", "\"ratePerSecond\": 1250.5")
            .replaceAll("\"timeLeft\": \".*?\"", "\"timeLeft\": \"PT2M\"")
            .replaceAll("\"host\": \".*?\"", "\"host\": \"web-1\"")
            .replaceAll("\"databaseUser\": \".*?\"", "\"databaseUser\": \"shop\"");
    }

    private static TestScripts scripts() {
        return new TestScripts()
            .file("-- revision: a100\n-- revises:\n-- message: create users\n-- upgrade\n"
                    + "create table users (id int);\n-- downgrade\ndrop table users;\n", "a100_create_users")
            .file("-- revision: a200\n-- revises: a100\n-- message: create orders\n-- upgrade\n"
                    + "create table orders (id int);\n-- downgrade\ndrop table orders;\n", "a200_create_orders")
            .file("-- revision: b100\n-- revises: a100\n-- branch labels: names\n-- message: name users\n-- upgrade\n"
                    + "alter table users add name text;\n-- downgrade\nalter table users drop name;\n",
                    "b100_name_users")
            .file("-- revision: c100\n-- revises: a200, b100\n-- transactional: no\n-- message: find users by name\n"
                    + "-- upgrade\ncreate index concurrently users_name on users (name);\n-- downgrade\n"
                    + "drop index concurrently users_name;\n", "c100_find_users_by_name");
    }

    @Revision(id = "b100", revises = "a100", message = "one name for each user", mode = DataMode.BACKGROUND)
    private record FillsNames(Runnable halfWay) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("users").size(50).apply((rows, tx) -> {
                rows.forEach((row) -> row.set("full_name", "Ada Lovelace"));
                this.halfWay.run();
            });
        }

    }

}
