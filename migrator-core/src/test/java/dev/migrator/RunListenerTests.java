package dev.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.NewBatches;
import dev.migrator.operation.Operations;
import dev.migrator.plan.ChangedMidwayException;
import dev.migrator.plan.Plan;
import dev.migrator.script.DataMigration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * That a listener hears how everything ended of whose beginning it heard.
 */
class RunListenerTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Heard heard = new Heard();

    @Test
    void everyBatchThatStartsEnds() {
        items(3);
        upgrade((items) -> items.size(2).update("times = 1"));
        assertThat(this.heard.events).containsExactly("started", "batch started at 0", "batch finished at 2",
                "batch started at 2", "batch finished at 3", "batch started at 3", "batches finished at 3", "finished");
    }

    @Test
    void eachAttemptAtABatchIsSaid() {
        items(4);
        upgrade((items) -> items.size(2).skipFailing().apply((rows, tx) -> rows.forEach((row) -> {
            if (row.get("id", Long.class) == 2) {
                throw new IllegalStateException("poisonous");
            }
        })));
        assertThat(this.heard.events).startsWith("started", "batch started at 0", "batch failed: poisonous",
                "batch started at 0", "batch finished at 1", "batch started at 1", "batch failed: poisonous",
                "batch finished at 2");
    }

    @Test
    void aBatchThatEndsInAnErrorOfTheVirtualMachineEnds() {
        items(1);
        assertThatExceptionOfType(NoClassDefFoundError.class)
            .isThrownBy(() -> upgrade((items) -> items.apply((rows, tx) -> {
                throw new NoClassDefFoundError("gone");
            })));
        assertThat(this.heard.events).containsExactly("started", "batch started at 0", "batch failed: gone");
    }

    @Test
    void aBatchThatCannotGetALockFailsBeforeItsRevisionIsTriedAgain() throws Exception {
        items(1);
        try (Connection blocker = this.database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("select * from items for update");
            Migrator.on(this.database.dataSource())
                .source(new TestScripts().java(new ByBatches((items) -> items.update("times = 1"))))
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(50)).build())
                .pause((duration) -> rollback(blocker))
                .listener(this.heard)
                .build()
                .upgrade();
        }
        assertThat(this.heard.events).startsWith("started", "batch started at 0",
                "batch failed: ERROR: canceling statement due to lock timeout", "retried", "started",
                "batch started at 0", "batch finished at 1");
    }

    @Test
    void aRevisionThatIsOtherThanItWasBegunWithFails() {
        migrator(new TestScripts().then("b0", "select 1")).upgrade();
        this.database.execute("delete from migrator_revision; create table t (id int); create index i on t (id); "
                + "insert into migrator_revision (revision, parents, dependencies, message, checksum, state, "
                + "started_at, applied_by, application, transactional, in_doubt) values ('a1', '{}', '{}', '', '', "
                + "'upgrading', now(), 'me', 'app', false, 'create index concurrently i on t (id)')");
        this.heard.events.clear();
        TestScripts changed = new TestScripts().thenWithoutTransaction("a1", "create index concurrently j on t (id)");
        assertThatExceptionOfType(ChangedMidwayException.class).isThrownBy(() -> migrator(changed).upgrade());
        assertThat(this.heard.events).containsExactly("started", "failed");
    }

    private void items(int rows) {
        this.database.execute("create table items (id bigint primary key, times int); "
                + "insert into items select n, 0 from generate_series(1, %d) n".formatted(rows));
    }

    private void upgrade(Consumer<NewBatches> items) {
        migrator(new TestScripts().java(new ByBatches(items))).upgrade();
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).listener(this.heard).build();
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Revision(id = "b1", message = "by batches")
    private record ByBatches(Consumer<NewBatches> work) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            this.work.accept(op.batches("items"));
        }

    }

    private static final class Heard implements RunListener {

        private final List<String> events = new ArrayList<>();

        @Override
        public void revisionStarted(Plan plan, dev.migrator.revision.Revision revision) {
            this.events.add("started");
        }

        @Override
        public void lockRetried(dev.migrator.revision.Revision revision, int attempt, Duration pause,
                List<Backend> blockers) {
            this.events.add("retried");
        }

        @Override
        public void batchStarted(dev.migrator.revision.Revision revision, BatchProgress place) {
            this.events.add("batch started at " + place.seen());
        }

        @Override
        public void batchFinished(dev.migrator.revision.Revision revision, BatchProgress progress, Duration duration) {
            this.events.add("batch finished at " + progress.seen());
        }

        @Override
        public void batchFailed(dev.migrator.revision.Revision revision, Throwable error) {
            this.events.add("batch failed: " + error.getMessage().lines().findFirst().orElseThrow());
        }

        @Override
        public void batchesFinished(dev.migrator.revision.Revision revision, BatchProgress place) {
            this.events.add("batches finished at " + place.seen());
        }

        @Override
        public void revisionFinished(Plan plan, dev.migrator.revision.Revision revision, Duration duration) {
            this.events.add("finished");
        }

        @Override
        public void revisionFailed(dev.migrator.revision.Revision revision, MigratorException error) {
            this.events.add("failed");
        }

    }

}
