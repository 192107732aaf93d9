package dev.migrator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.Migrator;
import dev.migrator.testing.TestScripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Colours, in processes of their own: on a terminal (that of {@code script} from
 * util-linux) and without one.
 */
class ColourTests {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final String PLAIN = "a1 (head)";

    private static final String COLOURED = "\u001B[1ma1\u001B[21m\u001B[0m \u001B[36m(head)\u001B[39m\u001B[0m";

    @TempDir
    private Path folder;

    @Test
    void onATerminalMarksHaveColours() throws Exception {
        assertThat(onTerminal(Map.of())).isEqualTo(COLOURED);
    }

    @Test
    void onATerminalWithNoColorThereAreNone() throws Exception {
        assertThat(onTerminal(Map.of("NO_COLOR", "1"))).isEqualTo(PLAIN);
    }

    @Test
    void inAFileThereAreNone() throws Exception {
        assertThat(run(Map.of(), java(), "-cp", System.getProperty("java.class.path"), Heads.class.getName()))
            .isEqualTo(PLAIN);
    }

    @Test
    void thereAreNoneUnlessTheAnswersGoToStandardOutput() {
        System.setProperty("picocli.ansi", "true");
        try {
            TestScripts scripts = new TestScripts().then("a1", "select 1");
            assertThat(new Shell(Shell.nowhere(), scripts).run("heads").out().strip()).isEqualTo(PLAIN);
            Shell coloured = new Shell(Shell.nowhere(), scripts, MigratorCommandLine::colouredOnTerminals);
            assertThat(coloured.run("heads").out().strip()).isEqualTo(COLOURED);
            assertThat(coloured.run("heads", "--output", "json").out()).doesNotContain("\u001B");
            assertThat(coloured.run("heads", "--no-such-option").err()).isNotEmpty().doesNotContain("\u001B");
        }
        finally {
            System.clearProperty("picocli.ansi");
        }
    }

    private String onTerminal(Map<String, String> environment) throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "script is missing");
        return run(environment, SCRIPT.toString(), "-qec", "%s '%s'".formatted(java(), Heads.class.getName()),
                "/dev/null");
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = this.folder.resolve("out");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile());
        List.of("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE").forEach(process.environment()::remove);
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process.environment().put("TERM", "xterm");
        process.environment().putAll(environment);
        process.start().waitFor();
        return Files.readString(out).strip();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * The command {@code heads} as the application's jar runs it: the standard output is
     * kept for the answer and replaced for everything else.
     */
    static final class Heads {

        private Heads() {
        }

        public static void main(String[] arguments) {
            PrintWriter answers = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            System.setOut(System.err);
            Migrator migrator = Migrator.on(Shell.nowhere()).source(new TestScripts().then("a1", "select 1")).build();
            System.exit(new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), answers,
                    new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .colouredOnTerminals()
                .run(List.of("heads")));
        }

    }

}
