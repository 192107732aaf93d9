package dev.migrator;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.command.PendingRevisionsException;
import dev.migrator.command.Status;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.DatabaseUnreachableException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FailureTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void aRevisionThatFailsInItsThirdStatementLeavesNothingBehindAndCanBeFixed() {
        String upgrade = "create table t (id int primary key);\ninsert into t values (1);\ninsert into t values (%d);";
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> migrator(script(upgrade.formatted(1))).upgrade())
            .satisfies((ex) -> {
                assertThat(ex.revision().value()).isEqualTo("a1");
                assertThat(ex.statement()).isEqualTo("insert into t values (1)");
                assertThat(ex.line()).isEqualTo(8);
                assertThat(ex.sqlState()).isEqualTo("23505");
                assertThat(ex.problem()).contains("a1.sql, line 8", "23505", "insert into t values (1)", "t_pkey");
                assertThat(ex.action()).contains("Nothing of the revision remains applied");
            });
        assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
        assertThat(this.database.column("select revision from migrator_revision")).isEmpty();
        assertThat(this.database.rows("select * from migrator_log where outcome = 'failed'")).singleElement()
            .satisfies((row) -> {
                assertThat(row).containsEntry("revision", "a1").containsEntry("sqlstate", "23505");
                assertThat(row.get("detail")).asString().contains("a1.sql, line 8");
            });
        migrator(script(upgrade.formatted(2))).upgrade();
        assertThat(this.database.column("select id from t order by id")).containsExactly("1", "2");
    }

    @Test
    void revisionsBeforeTheOneThatFailsStay() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
            .then("a2", "create table t (id int)")
            .then("a3", "create table u (id int)");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("42P07"));
        assertThat(this.database.column("select revision from migrator_revision")).containsExactly("a1");
    }

    @Test
    void aSyntaxErrorIsFoundByItsPositionBehindUnicodeText() {
        TestScripts scripts = script(
                "create table t (id int, name text);\n\ninsert into t values (1, '😀é');\nselec 1;\nselect 2;");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> {
                assertThat(ex.statement()).isEqualTo("selec 1");
                assertThat(ex.line()).isEqualTo(9);
                assertThat(ex.sqlState()).isEqualTo("42601");
            });
    }

    @Test
    void theServersHintIsPassedOn() {
        TestScripts scripts = script("create table t (name text);\nselect nam from t;");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("Perhaps you meant to reference the column"));
    }

    @Test
    void codeThatThrowsRollsItsRevisionBack() {
        TestScripts scripts = new TestScripts().java(new Throwing());
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> {
                assertThat(ex.problem()).contains("enough");
                assertThat(ex.statement()).isNull();
                assertThat(ex.getCause()).hasMessage("enough");
            });
        assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(classes = { ExecutesWrongly.class, IndexesWrongly.class })
    void aStatementOfAJavaRevisionIsNamedWithoutALine(Class<? extends Migration> type) throws Exception {
        TestScripts scripts = new TestScripts().java(type.getDeclaredConstructor().newInstance());
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade())
            .satisfies((ex) -> {
                assertThat(ex.line()).isZero();
                assertThat(ex.statement()).containsIgnoringCase("create index i on t (b)");
                assertThat(ex.problem()).contains("failed in %s: ".formatted(type.getName()), ex.statement())
                    .doesNotContain("line");
            });
    }

    @Test
    void aNonTransactionalRevisionThatFailsGoesOnWhereItStopped() {
        String upgrade = """
                create table t (id int);
                insert into t values (1), (1);
                create unique index concurrently t_id on t (id);
                insert into t values (2);""";
        TestScripts broken = new TestScripts().thenWithoutTransaction("a1", upgrade);
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).upgrade())
            .satisfies((ex) -> {
                assertThat(ex.remains().stepsDone()).isEqualTo(2);
                assertThat(ex.remains().steps()).isEqualTo(4);
                assertThat(ex.action()).contains("The first 2 of its 4 steps remain applied");
                assertThat(ex.sqlState()).isEqualTo("23505");
            });
        assertThat(this.database.column("select count(*) from pg_index where not indisvalid")).containsExactly("0");
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("upgrading");
        TestScripts fixed = new TestScripts().thenWithoutTransaction("a1",
                upgrade.replace("create unique index", "create index"));
        migrator(fixed).upgrade();
        assertThat(this.database.column("select id from t order by id")).containsExactly("1", "1", "2");
        assertThat(this.database.rows("select state, in_doubt from migrator_revision")).singleElement()
            .satisfies((row) -> assertThat(row).containsEntry("state", "applied").containsEntry("in_doubt", null));
    }

    @Test
    void whatIsDoneOfANonTransactionalRevisionMustNotBeChanged() {
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> migrator(withoutTransaction("create table t (id int);\nselect 1/0;")).upgrade());
        assertThatExceptionOfType(dev.migrator.plan.ChangedMidwayException.class)
            .isThrownBy(() -> migrator(withoutTransaction("create table u (id int);\nselect 1;")).upgrade())
            .satisfies((ex) -> assertThat(ex.done()).isEqualTo(1));
        migrator(withoutTransaction("CREATE TABLE t (id int); -- by hand\nselect 1;")).upgrade();
    }

    @Test
    void aNonTransactionalRevisionThatBecameTransactionalIsFinishedToo() {
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> migrator(withoutTransaction("create table t (id int);\nselect 1/0;")).upgrade());
        migrator(script("create table t (id int);\nselect 1;")).upgrade();
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("applied");
    }

    @Test
    void aDowngradeThatStoppedMidwayIsFinishedByTheNextUpgrade() {
        String up = "create table t (id int);";
        TestScripts broken = new TestScripts().then("a1", "-- transactional: no\n", up, "drop table t;\nselect 1/0;");
        migrator(broken).upgrade();
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).downgrade("base"));
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("downgrading");
        assertThat(migrator(broken).status().condition()).isEqualTo(Status.Condition.BEHIND);
        assertThatExceptionOfType(PendingRevisionsException.class).isThrownBy(() -> migrator(broken).verify());
        TestScripts fixed = new TestScripts().then("a1", "-- transactional: no\n", up, "drop table t;\nselect 1;");
        migrator(fixed).upgrade();
        assertThat(this.database.column("select state from migrator_revision")).containsExactly("applied");
        assertThat(this.database.column("select count(*) from t")).containsExactly("0");
    }

    @Test
    void aDowngradeIsRefusedBesideAHalfDoneUpgrade() {
        TestScripts scripts = new TestScripts().then("a0", "", "select 1", "select 1")
            .thenWithoutTransaction("a1", "create table t (id int);\nselect 1/0;");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(scripts).upgrade());
        assertThatExceptionOfType(dev.migrator.plan.UnfinishedUpgradeException.class)
            .isThrownBy(() -> migrator(scripts).downgrade("base"));
    }

    @Test
    void aConnectionThatIsLostInTheMiddleIsToldAndTheNextRunGoesOn() {
        List<MigratorException> told = new ArrayList<>();
        TestScripts broken = script("create table t (id int);\nselect pg_terminate_backend(pg_backend_pid());");
        Migrator migrator = Migrator.on(this.database.dataSource()).source(broken).listener(new RunListener() {

            @Override
            public void revisionFailed(dev.migrator.revision.Revision revision, MigratorException error) {
                told.add(error);
            }

        }).build();
        assertThatExceptionOfType(DatabaseUnreachableException.class).isThrownBy(migrator::upgrade);
        assertThat(told).singleElement().isInstanceOf(DatabaseUnreachableException.class);
        assertThat(migrator(script("create table t (id int);")).upgrade().applied()).hasSize(1);
    }

    @Test
    void anIrreversibleRevisionStopsADowngradeBeforeAnythingRuns() {
        TestScripts scripts = new TestScripts()
            .then("a1", "-- irreversible: the old values are gone.\n", "create table t (id int)", null)
            .then("a2", "", "create table u (id int)", "drop table u");
        migrator(scripts).upgrade();
        assertThatExceptionOfType(dev.migrator.script.IrreversibleRevisionException.class)
            .isThrownBy(() -> migrator(scripts).downgrade("base"))
            .satisfies((ex) -> assertThat(ex.problem()).contains("a1", "the old values are gone."));
        assertThat(this.database.column("select revision from migrator_revision order by 1")).containsExactly("a1",
                "a2");
    }

    @Test
    void aProcedureThatCommitsRunsOutsideOfATransaction() {
        TestScripts scripts = withoutTransaction("""
                create table t (id int);
                create procedure fill() language plpgsql as $$
                begin
                  for i in 1..3 loop insert into t values (i); commit; end loop;
                end $$;
                call fill();""");
        migrator(scripts).upgrade();
        assertThat(this.database.column("select count(*) from t")).containsExactly("3");
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    private static TestScripts script(String upgrade) {
        return new TestScripts().then("a1", upgrade);
    }

    private static TestScripts withoutTransaction(String upgrade) {
        return new TestScripts().thenWithoutTransaction("a1", upgrade);
    }

    @Revision(id = "a1", message = "executes wrongly")
    static class ExecutesWrongly implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("create table t (a int);\n\ncreate index i on t (b)");
        }

    }

    @Revision(id = "a1", message = "indexes wrongly")
    static class IndexesWrongly implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("t", (t) -> t.column("a", "integer"));
            op.createIndex("i").on("t").columns("b");
        }

    }

    @Revision(id = "a1", message = "throws")
    static class Throwing implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("create table t (id int)");
            op.data((tx) -> {
                tx.jdbc().sql("insert into t values (1)").update();
                throw new IllegalArgumentException("enough");
            });
        }

    }

}
