package dev.migrator.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application, started as a process with {@code migrator} as its first argument.
 */
class CommandLineTests {

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path folder;

    @Test
    void theApplicationIsTheCommandLineOfItsMigrations() throws Exception {
        Answer upgrade = run("upgrade", "head");
        assertThat(upgrade.code()).as(upgrade.err()).isZero();
        assertThat(upgrade.out().lines()).hasSize(18).last().isEqualTo("at d1e5a70349f1");
        assertThat(upgrade.err()).contains("Applied 17 revisions").doesNotContain("Tomcat", "Started ");
        List<String> schema = Catalogue.schema(this.database);
        assertThat(run("current")).isEqualTo(new Answer(0, "d1e5a70349f1 (accounts, search) (head) (current)\n", ""));
        assertThat(run("check")).isEqualTo(new Answer(0, "nothing pending, one head\n", ""));
        Answer down = run("downgrade", "base");
        assertThat(down.code()).as(down.err()).isZero();
        assertThat(down.out()).endsWith("at base\n");
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public' order by 1"))
            .containsExactly("migrator_log", "migrator_revision");
        assertThat(run("upgrade", "head").code()).isZero();
        assertThat(Catalogue.schema(this.database)).isEqualTo(schema);
    }

    @Test
    void aMistakeIsASentenceAndAnExitCode() throws Exception {
        Answer unknown = run("upgrade", "zz");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).startsWith("FAILED: ").doesNotContain("\tat ");
        assertThat(run("check").code()).isEqualTo(3);
        assertThat(run("no-such-command").code()).isEqualTo(2);
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void drawsTheGraphAsItsPageSays() throws Exception {
        assertThat(run("upgrade", "b16e").code()).isZero();
        Answer drawing = run("history", "--graph", "-i", "-r", "a13f:d18c");
        assertThat(drawing.code()).as(drawing.err()).isZero();
        assertThat(Files.readString(Path.of("..", "docs", "command-line.md")))
            .contains("migrator history --graph -i -r a13f:d18c\n" + drawing.out().indent(4));
    }

    @Test
    void anAnswerAsJsonIsAllThatStandardOutputHas() throws Exception {
        Answer answer = run("heads", "--output", "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(new JsonMapper().readTree(answer.out()).path("revisions").path(0).path("id").stringValue())
            .isEqualTo("d1e5a70349f1");
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), SampleApplication.class.getName(), "migrator"));
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + this.database.url());
        Path out = this.folder.resolve("out");
        Path err = this.folder.resolve("err");
        int code = new ProcessBuilder(command).redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err));
    }

    private record Answer(int code, String out, String err) {

    }

}
