package dev.migrator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorCommandLineTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Migrator migrator = Migrator.on(this.database.dataSource())
        .source(new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
            .then("a2", "", "create table u (id int)", "drop table u")
            .file("-- revision: b1\n-- revises: a1\n-- branch labels: api\n-- message: the api\n-- upgrade\nselect 1;\n"
                    + "-- downgrade\n", "b1")
            .file("-- revision: m1\n-- revises: a2, b1\n-- message: merge\n-- transactional: no\n-- upgrade\nvacuum t;\n"
                    + "-- downgrade\n", "m1"))
        .build();

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @Test
    void upgradesAndDowngradesAndSaysWhatItDid() {
        assertThat(run("upgrade", "head")).isZero();
        assertThat(answer()).isEqualTo("applied a1\napplied b1\napplied a2\napplied m1\nat m1\n");
        assertThat(run("upgrade", "head")).isZero();
        assertThat(answer()).isEqualTo("already at m1\n");
        assertThat(run("downgrade", "a2")).isZero();
        assertThat(answer()).isEqualTo("reverted m1\nat a2, b1\n");
        assertThat(run("downgrade", "base")).isZero();
        assertThat(answer()).isEqualTo("reverted a2\nreverted b1\nreverted a1\nat base\n");
        assertThat(run("downgrade", "base")).isZero();
        assertThat(answer()).isEqualTo("already at base\n");
    }

    @Test
    void listsTheGraph() {
        assertThat(run("history")).isZero();
        assertThat(answer()).isEqualTo("""
                a2, b1 -> m1 (api) (head) (mergepoint), merge
                a1 -> a2, message of a2
                a1 -> b1 (api), the api
                base -> a1 (branchpoint), message of a1
                """);
        assertThat(run("heads")).isZero();
        assertThat(answer()).isEqualTo("m1 (api) (head) (mergepoint)\n");
        assertThat(run("branches")).isZero();
        assertThat(answer()).isEqualTo("a1 (branchpoint)\n    -> a2\n    -> b1 (api)\n");
        assertThat(run("show", "api")).isZero();
        assertThat(answer()).isEqualTo("Rev: b1 (api)\nParent: a1\nBranch names: api\nPath: b1.sql\n\n    the api\n\n");
    }

    @Test
    void tellsWhereTheDatabaseIs() {
        assertThat(run("current")).isZero();
        assertThat(answer()).isEmpty();
        run("upgrade", "a2");
        answer();
        assertThat(run("current")).isZero();
        assertThat(answer()).isEqualTo("a2 (current)\n");
        assertThat(run("current", "--check-heads")).isEqualTo(ExitCodes.DIFFERENCES);
        answer();
        assertThat(run("check")).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(answer()).isEqualTo("pending: b1, the api\npending: m1, merge\n");
        run("upgrade", "head");
        answer();
        assertThat(run("check")).isZero();
        assertThat(answer()).isEqualTo("nothing pending, one head\n");
        assertThat(run("history", "-i", "-r", "b1:")).isZero();
        assertThat(answer()).contains("m1 (api) (head) (current) (mergepoint), merge");
    }

    @Test
    void plansWithoutRunning() {
        assertThat(run("plan", "head")).isZero();
        assertThat(answer()).contains("base -> m1, 4 revisions", "a1  message of a1  (in one transaction)",
                "create table t (id int);", "m1  merge  (step by step, with a journal)", "vacuum t;");
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void stampsAndLogs() {
        assertThat(run("stamp", "a2")).isZero();
        assertThat(answer()).isEqualTo("inserted a1\ninserted a2\nat a2\n");
        assertThat(run("stamp", "--purge", "base")).isZero();
        assertThat(answer()).isEqualTo("deleted a1\ndeleted a2\nat base\n");
        assertThat(run("log")).isZero();
        assertThat(answer().lines()).hasSize(4).allSatisfy((line) -> assertThat(line).contains("stamp", "succeeded"));
    }

    @Test
    void theLogKeepsWhyARunWasMade() {
        run("upgrade", "a1", "--tag", "release 42");
        run("downgrade", "base", "--tag", "rollback");
        run("stamp", "a1", "--tag", "ticket 7");
        assertThat(this.database.column("select detail from migrator_log where detail is not null order by id"))
            .containsExactly("[] -> [a1], 1 revision, tag release 42", "[a1] -> [], 1 revision, tag rollback",
                    "row inserted, tag ticket 7");
        run("upgrade", "head", "--sql", "--tag", "release\n43");
        assertThat(answer()).contains("\n-- tag: release 43\n");
    }

    @Test
    void printsScripts() {
        assertThat(run("upgrade", "a1:head", "--sql")).isZero();
        assertThat(answer()).contains("BEGIN;", "create table u (id int);", "COMMIT;").doesNotContain("create table t");
        assertThat(run("downgrade", "a1", "--sql")).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).contains("Write from:to, such as head:a1.");
    }

    @Test
    void printsScriptsOfStamps() {
        assertThat(run("stamp", "a1:a2", "--sql")).isZero();
        assertThat(answer()).startsWith("-- stamp from a1 to [a2]\n")
            .contains("BEGIN;", "'a2'", "COMMIT;")
            .doesNotContain("CREATE TABLE", "'row deleted'");
        assertThat(run("stamp", "b1", "a2", "--sql")).isZero();
        assertThat(answer()).contains("CREATE TABLE IF NOT EXISTS", "'a1'", "'a2'", "'b1'");
        assertThat(run("stamp", "a1:b1", "a2", "--sql")).isEqualTo(ExitCodes.USAGE);
        assertThat(this.err.toString()).contains("A script starts at one place, not at [a1, base].");
        assertThat(run("stamp", "a1", "--sql", "--purge")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("ensure-version", "--sql")).isZero();
        assertThat(answer()).contains("CREATE TABLE IF NOT EXISTS").doesNotContain("INSERT");
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void makesTheStateTables() {
        assertThat(run("ensure-version")).isZero();
        assertThat(answer()).isEqualTo("made the state tables\n");
        assertThat(run("ensure-version")).isZero();
        assertThat(answer()).isEqualTo("the state tables are there\n");
    }

    @Test
    void aMistakeIsASentenceAndNoStackTrace() {
        assertThat(run("upgrade", "zz")).isEqualTo(ExitCodes.FAILED);
        assertThat(answer()).isEmpty();
        assertThat(this.err.toString()).startsWith("FAILED: ").contains("zz").doesNotContain("\tat ");
        assertThat(run("upgrade")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("no-such-command")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("wait", "--limit", "0")).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void whatNobodyForesawIsASentenceToo() {
        Migrator broken = Migrator.on(this.database.dataSource()).source(() -> {
            throw new IllegalStateException("no such bean", new ArithmeticException("the reason"));
        }).build();
        MigratorCommandLine line = new MigratorCommandLine(broken.useCases(), broken.sourceUseCases(),
                new PrintWriter(this.out), new PrintWriter(this.err));
        assertThat(line.run(List.of("heads"))).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).startsWith("FAILED: IllegalStateException: no such bean\n")
            .contains("--stacktrace")
            .doesNotContain("\tat ");
        assertThat(line.run(List.of("--stacktrace", "heads"))).isEqualTo(ExitCodes.FAILED);
        assertThat(this.err.toString()).contains("\tat ", "Caused by: java.lang.ArithmeticException: the reason");
    }

    @Test
    void quietLeavesOnlyTheExitCode() {
        assertThat(run("-q", "check")).isEqualTo(ExitCodes.DIFFERENCES);
        assertThat(answer()).isEmpty();
        assertThat(run("--version")).isZero();
        assertThat(answer()).startsWith("migrator ");
    }

    private int run(String... arguments) {
        return new MigratorCommandLine(this.migrator.useCases(), this.migrator.sourceUseCases(),
                new PrintWriter(this.out), new PrintWriter(this.err))
            .run(List.of(arguments));
    }

    private String answer() {
        String answer = this.out.toString();
        this.out.getBuffer().setLength(0);
        return answer;
    }

}
