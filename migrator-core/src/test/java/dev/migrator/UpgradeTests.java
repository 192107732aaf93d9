package dev.migrator;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrator.command.Upgrade;
import dev.migrator.operation.Operations;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void appliesEveryRevisionAndRecordsIt() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int);\ninsert into t values (1);")
            .then("a2", "", "create table u (id int)", "drop table u");
        Upgrade.Result result = migrator(scripts).upgrade();
        assertThat(result.applied()).extracting(RevisionId::value).containsExactly("a1", "a2");
        assertThat(this.database.column("select id from t")).containsExactly("1");
        assertThat(this.database.rows("""
                select revision, array_to_string(parents, ',') as parents, message, state, applied_by, transactional,
                       downgrade, duration > interval '0' as timed, applied_at is not null as dated
                  from migrator_revision order by revision"""))
            .extracting((row) -> List.copyOf(row.values().stream().map(String::valueOf).toList()))
            .containsExactly(List.of("a1", "", "message of a1", "applied", "postgres", "true", "null", "true", "true"),
                    List.of("a2", "a1", "message of a2", "applied", "postgres", "true", "drop table u", "true",
                            "true"));
        assertThat(this.database
            .column("select coalesce(revision, 'run') || ' ' || outcome from migrator_log order by id"))
            .containsExactly("run started", "a1 succeeded", "a2 succeeded");
    }

    @Test
    void runsNonTransactionalRevisionsStepByStep() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)").thenWithoutTransaction("a2", """
                insert into t select generate_series(1, 100);
                create index concurrently t_id on t (id);
                vacuum t;
                alter system reset work_mem;""");
        assertThat(migrator(scripts).upgrade().applied()).hasSize(2);
        assertThat(this.database.column("select indisvalid from pg_index where indexrelid = 't_id'::regclass"))
            .containsExactly("t");
    }

    @Test
    void runsCodeInItsPlaceInTheTransaction() {
        TestScripts scripts = new TestScripts().java(new Counting());
        migrator(scripts).upgrade();
        assertThat(this.database.column("select n from counted")).containsExactly("2");
    }

    @Test
    void goesDownAndUpAgain() {
        TestScripts scripts = new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
            .then("a2", "-- transactional: no\n", "create index concurrently t_id on t (id)",
                    "drop index concurrently t_id");
        Migrator migrator = migrator(scripts);
        migrator.upgrade();
        assertThat(migrator.downgrade("base").reverted()).extracting(RevisionId::value).containsExactly("a2", "a1");
        assertThat(this.database.column("select revision from migrator_revision")).isEmpty();
        assertThat(migrator.upgrade().applied()).hasSize(2);
        assertThat(migrator.upgrade().applied()).isEmpty();
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    @Revision(id = "c1", message = "count")
    static class Counting implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("create table counted (n int); insert into counted values (1)");
            op.data((tx) -> tx.jdbc().sql("update counted set n = n + 1").update());
            op.execute("alter table counted add check (n = 2)");
        }

    }

}
