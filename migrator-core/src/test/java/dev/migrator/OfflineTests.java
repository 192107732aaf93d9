package dev.migrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.command.WriteScript.Request;
import dev.migrator.command.WriteStamp;
import dev.migrator.execute.CodeInScriptException;
import dev.migrator.execute.ScriptWriter.Repeat;
import dev.migrator.operation.Operations;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Target;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A script that psql runs and a live run are the same.
 */
class OfflineTests {

    private static final String ROWS = """
            select revision, parents, dependencies, message, checksum, state, applied_by, transactional, downgrade, journal,
                   in_doubt from migrator_revision order by revision""";

    private static final TestScripts SCRIPTS = new TestScripts()
        .then("a1", "", "create table t (id int, name text); insert into t values (1, 'it''s; \\');", "drop table t;")
        .then("a2", "-- transactional: no\n", "create index concurrently i on t (id);\nvacuum t;\nanalyze t;",
                "drop index concurrently i;")
        .then("a3", "", "create function f() returns int language sql as $$ select 1; $$;\n-- the end",
                "drop function f;")
        .then("a4", "", "alter table t add column age int default 3;", "alter table t drop column age;");

    private final TestDatabase live = TestServer.createDatabase();

    private final TestDatabase offline = TestServer.createDatabase();

    @TempDir
    private Path folder;

    @Test
    void aScriptLeavesWhatALiveRunLeaves() throws Exception {
        migrator(this.live).upgrade();
        psql(script(Direction.UPGRADE, null, "head", Repeat.FAIL));
        assertSame();
        migrator(this.live).downgrade("a1");
        psql(script(Direction.DOWNGRADE, "head", "a1", Repeat.FAIL));
        assertSame();
        migrator(this.live).upgrade("a3");
        psql(script(Direction.UPGRADE, "a1", "a3", Repeat.FAIL));
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a1", "a2", "a3", "a4" })
    void anIdempotentScriptIsSafeFromAnyState(String state) throws Exception {
        migrator(this.live).upgrade();
        if (!state.isEmpty()) {
            migrator(this.offline).upgrade(state);
        }
        String script = script(Direction.UPGRADE, null, "head", Repeat.PASS_OVER);
        psql(script);
        assertSame();
        psql(script);
        assertSame();
        psql(script(Direction.DOWNGRADE, "head", "base", Repeat.PASS_OVER));
        assertThat(this.offline.column("select revision from migrator_revision")).isEmpty();
    }

    @Test
    void aScriptOfAStampLeavesWhatAStampLeaves() throws Exception {
        psql(migrator(this.live).useCases().writeStamp().tables().text());
        migrator(this.live).useCases().ensureVersion().run();
        assertSame();
        migrator(this.live).stamp("a3");
        psql(stamp(null, "a3"));
        assertSame();
        migrator(this.live).stamp("a1");
        psql(stamp("a3", "a1"));
        assertSame();
    }

    @Test
    void twoScriptsOfOnePlanAreEqual() {
        String script = script(Direction.UPGRADE, null, "head", Repeat.FAIL);
        assertThat(script(Direction.UPGRADE, null, "head", Repeat.FAIL)).isEqualTo(script);
    }

    @Test
    void codeIsRefusedAndItsRevisionNamed() {
        Migrator migrator = Migrator.on(this.live.dataSource()).source(new TestScripts().java(new Code())).build();
        Request request = new Request(Direction.UPGRADE, null, Target.parse("head"), Repeat.FAIL);
        assertThatExceptionOfType(CodeInScriptException.class).isThrownBy(() -> migrator.script(request))
            .satisfies((ex) -> assertThat(ex.revision().value()).isEqualTo("c1"));
    }

    private void assertSame() {
        assertThat(Catalogue.schema(this.offline)).isEqualTo(Catalogue.schema(this.live));
        assertThat(Catalogue.rows(this.offline)).isEqualTo(Catalogue.rows(this.live));
        assertThat(this.offline.rows(ROWS)).hasToString(this.live.rows(ROWS).toString());
    }

    private String script(Direction direction, String from, String to, Repeat repeat) {
        Request request = new Request(direction, from == null ? null : Target.parse(from), Target.parse(to), repeat);
        return migrator(this.live).script(request).text();
    }

    private String stamp(String from, String to) {
        return migrator(this.live)
            .script(new WriteStamp.Request(from == null ? null : Target.parse(from), List.of(Target.parse(to)), null))
            .text();
    }

    private void psql(String script) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled("psql"), "psql is not installed: nothing was shown about scripts");
        Path file = Files.writeString(this.folder.resolve("script.sql"), script);
        Process process = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "localhost", "-p",
                String.valueOf(this.offline.port()), "-U", "postgres", "-d", this.offline.name(), "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(this.folder.resolve("output").toFile())
            .start();
        assertThat(process.waitFor()).as(() -> read(this.folder.resolve("output")) + "\n" + script).isZero();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
            .anyMatch((path) -> Files.isExecutable(Path.of(path, program)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            return ex.toString();
        }
    }

    private static Migrator migrator(TestDatabase database) {
        return Migrator.on(database.dataSource()).source(SCRIPTS).build();
    }

    @Revision(id = "c1", message = "code")
    static class Code implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> tx.jdbc().sql("select 1").query());
        }

    }

}
