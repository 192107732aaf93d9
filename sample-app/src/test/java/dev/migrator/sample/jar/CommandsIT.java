package dev.migrator.sample.jar;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;

import dev.migrator.Migrator;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.sample.jar.Chapter.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command, run in the packaged application: exit code, standard output, and what of
 * the application started. {@code ./x golden} writes the answers into the page that this
 * compares with.
 */
class CommandsIT {

    /** What {@code MoveRolesToPermissions} uses. */
    private static final List<String> PERMISSIONS = List.of("permissions");

    /** What {@code FillSlugs} uses. */
    private static final List<String> SLUGS = List.of("slugs");

    /** What {@code CountProducts} uses. */
    private static final List<String> COUNTS = List.of("productCounts", "entityManagerFactory", "categoryRepository",
            "productRepository");

    /** What knows the entities. */
    private static final List<String> MODEL = List.of("entityManagerFactory");

    static Stream<Chapter> chapters() {
        return Stream.of(
                Chapter.of("upgrade", Given.EMPTY, Run.of(0, "upgrade", "a12e4b91c5d0", "--dry-run"),
                        Run.of(0, "upgrade", "a12e4b91c5d0"), Run.of(0, "upgrade", "+2"),
                        Run.of(0, "upgrade", "head").with(PERMISSIONS, SLUGS, COUNTS), Run.of(0, "upgrade", "head"),
                        Run.of(0, "upgrade", "d1d4981238e0:head", "--sql"),
                        Run.of(1, "upgrade", "d1c33ef128df:head", "--sql").with(COUNTS), Run.of(1, "upgrade", "zz"),
                        Run.of(2, "upgrade")),
                Chapter.of("downgrade", Given.AT_HEAD, Run.of(0, "downgrade", "-1"),
                        Run.of(0, "downgrade", "d18c55a6e49b").with(SLUGS, COUNTS),
                        Run.of(0, "downgrade", "search@a1409d35f7c8"),
                        Run.of(0, "downgrade", "d1e5a70349f1:d1d4981238e0", "--sql"),
                        Run.of(1, "downgrade", "base", "--sql"), Run.of(0, "downgrade", "base").with(PERMISSIONS)),
                Chapter.of("stamp", Given.EMPTY, Run.of(0, "stamp", "a13f7a20e6b9"),
                        Run.of(0, "stamp", "--purge", "base"), Run.of(1, "stamp", "zz")),
                Chapter.of("plan", Given.BEHIND, Run.of(0, "plan", "+1"), Run.of(1, "plan", "-1")),
                Chapter.of("current", Given.BEHIND, Run.of(0, "current"), Run.of(0, "current", "--verbose"),
                        Run.of(3, "current", "--check-heads")),
                Chapter.of("history", Given.BEHIND, Run.of(0, "history"),
                        Run.of(0, "history", "-i", "-r", "a11d0c6e83f4:a1409d35f7c8"),
                        Run.of(0, "history", "--graph", "-i")),
                Chapter.of("heads", Given.EMPTY, Run.of(0, "heads"), Run.of(0, "heads", "--verbose")),
                Chapter.of("branches", Given.EMPTY, Run.of(0, "branches")),
                Chapter.of("show", Given.EMPTY, Run.of(0, "show", "d18c55a6e49b"), Run.of(1, "show", "d1")),
                Chapter.of("check", Given.AT_HEAD, Run.of(0, "check").with(MODEL),
                        Run.of(3, "check", "--migrator.autogenerate.exclude-columns=products.status").with(MODEL),
                        Run.of(0, "downgrade", "-1"), Run.of(3, "check")),
                Chapter.of("log", Given.BEHIND, Run.of(0, "downgrade", "-1", "--tag", "release 42"), Run.of(0, "log")),
                Chapter.of("ensure-version", Given.EMPTY, Run.of(0, "ensure-version"), Run.of(0, "ensure-version")),
                Chapter.of("wait", Given.BEHIND, Run.of(0, "wait", "a12e4b91c5d0"),
                        Run.of(1, "wait", "head", "--limit", "0")),
                Chapter.of("revision", Given.BY_HAND,
                        Run.of(0, "revision", "-m", "add a rating", "--rev-id", "e1f6b1a40c17"),
                        Run.of(0, "revision", "-m", "count ratings", "--rev-id", "e2f7c2b51d28", "--format", "java"),
                        Run.of(1, "revision", "-m", "add a rating again", "--rev-id", "e1f6b1a40c17"),
                        Run.of(1, "revision", "-m", "a branch", "--head", "a1409d35f7c8"),
                        Run.of(1, "revision", "--autogenerate", "-m", "follow the entities").with(MODEL),
                        Run.of(2, "revision", "--format", "cobol"),
                        Run.of(0, "revision", "--from-database", "-m", "baseline", "--head", "base", "--rev-id",
                                "b0a7d3c94e15", "--stamp"),
                        Run.of(1, "revision", "--from-database", "-m", "baseline", "--head", "base")),
                Chapter.of("merge", Given.EMPTY,
                        Run.of(0, "revision", "-m", "another way", "--rev-id", "f1a09c3e5d72", "--head", "d1d4981238e0",
                                "--splice"),
                        Run.of(0, "merge", "heads", "-m", "both ways", "--rev-id", "f2b1ad4f6e83"),
                        Run.of(1, "merge", "a13f7a20e6b9", "a1409d35f7c8")),
                Chapter.of("edit", Given.EMPTY, Run.of(0, "revision", "-m", "add a rating", "--rev-id", "e1f6b1a40c17"),
                        Run.of(0, "edit", "e1f6"), Run.of(1, "edit", "d1e5a70349f1")),
                Chapter.of("remove", Given.EMPTY,
                        Run.of(0, "revision", "-m", "add a rating", "--rev-id", "e1f6b1a40c17"), Run.of(0, "remove"),
                        Run.of(1, "remove", "a13f7a20e6b9")),
                Chapter.of("init", Given.EMPTY, Run.of(0, "init"), Run.of(0, "init")),
                Chapter.of("list-templates", Given.EMPTY, Run.of(0, "list-templates")),
                Chapter.of("doctor", Given.BEHIND, Run.of(0, "doctor"), Run.of(0, "doctor", "--migrator.schema=audit")),
                Chapter.of("data status", Given.AT_HEAD, Run.of(0, "data", "status"),
                        Run.of(0, "data", "status", "--output", "json"), Run.of(1, "data", "status", "a13f7a20e6b9")),
                Chapter.of("data run", Given.AT_HEAD, Run.of(0, "data", "run")),
                Chapter.of("data pause", Given.AT_HEAD, Run.of(0, "data", "pause")),
                Chapter.of("data resume", Given.AT_HEAD, Run.of(0, "data", "resume")),
                Chapter.of("data speed", Given.AT_HEAD, Run.of(0, "data", "speed", "30"),
                        Run.of(2, "data", "speed", "fast")),
                Chapter.of("reset", Given.BEHIND, Run.of(1, "reset"), Run.of(1, "reset", "--yes"),
                        Run.of(0, "reset", "a12e4b91c5d0", "--yes", "--migrator.allow-reset=true")));
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void answersAsItsPageSays(Chapter chapter) throws ReflectiveOperationException {
        String section = CommandsPage.section(usage(chapter.command()), chapter.play(SampleJar.extracted()));
        if (Boolean.getBoolean("migrator.golden")) {
            CommandsPage.write(chapter.command(), section, commands());
        }
        else {
            assertThat(section).as("run ./x golden and read what it changes")
                .isEqualTo(CommandsPage.sections().get(chapter.command()));
        }
    }

    @Test
    void everyCommandHasAChapter() throws ReflectiveOperationException {
        assertThat(chapters().map(Chapter::command)).containsExactlyElementsOf(commands());
    }

    @Test
    void thePageHasTheCommandsAndNoOthers() throws ReflectiveOperationException {
        if (!Boolean.getBoolean("migrator.golden")) {
            assertThat(CommandsPage.sections()).containsOnlyKeys(commands());
        }
    }

    /**
     * The commands that picocli knows, in its order; in place of one that only holds
     * others, these.
     */
    private static List<String> commands() throws ReflectiveOperationException {
        return commands(Class.forName("dev.migrator.cli.RootCommand"), "").toList();
    }

    private static Stream<String> commands(Class<?> holder, String prefix) {
        return Arrays.stream(holder.getAnnotation(Command.class).subcommands()).flatMap((type) -> {
            Command command = type.getAnnotation(Command.class);
            String name = prefix + command.name();
            return command.subcommands().length == 0 ? Stream.of(name) : commands(type, name + " ");
        });
    }

    private static String usage(String command) {
        Migrator nowhere = Migrator.on(new PGSimpleDataSource()).build();
        StringWriter usage = new StringWriter();
        new MigratorCommandLine(nowhere.useCases(), nowhere.sourceUseCases(), new PrintWriter(usage),
                new PrintWriter(usage))
            .run(List.of((command + " --help").split(" ")));
        return usage.toString();
    }

}
