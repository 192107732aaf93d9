package dev.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.batch.ChangedBatchesException;
import dev.migrator.batch.DataControl;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.batch.UnwalkableTableException;
import dev.migrator.command.MoveData;
import dev.migrator.command.MoveData.Asker;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.DatabaseUnreachableException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.DataTransaction;
import dev.migrator.operation.Operations;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.ReplicatedServer;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Data that is not moved for a while: why is said, and afterwards it goes on where it
 * was.
 */
class DataStandstillTests {

    private static final RevisionId DATA = new RevisionId("b1");

    private final List<String> heard = new ArrayList<>();

    private TestDatabase database = TestServer.createDatabase();

    private Runnable standingStill = () -> {
    };

    private Consumer<List<Integer>> batch = (ids) -> {
    };

    private Consumer<DataTransaction> code = (tx) -> {
    };

    @ParameterizedTest
    @ValueSource(ints = { 1, 4 })
    void aTableThatIsGoneIsNamedAndTheRestIsMovedWhenItIsBack(int workers) {
        AtomicBoolean drop = new AtomicBoolean(true);
        Migrator migrator = migrator(count(workers), builder().build(), new RunListener() {

            @Override
            public void batchFinished(dev.migrator.revision.Revision revision,
                    dev.migrator.batch.BatchProgress progress, Duration duration) {
                if (drop.getAndSet(false)) {
                    DataStandstillTests.this.database
                        .execute("begin; lock t; create table away as table t; drop table t; commit");
                }
            }

        });
        migrator.upgrade();
        assertThat(migrator.moveData().left()).containsExactly(DATA);
        assertThat(control(migrator).error()).contains("relation \"t\" does not exist");
        assertThat(this.heard).singleElement().asString().contains("relation \"t\" does not exist");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> command(migrator))
            .withCauseInstanceOf(UnwalkableTableException.class);
        assertThat(control(migrator).failures()).isEqualTo(2);

        this.database.execute("alter table away rename to t; alter table t add primary key (id)");
        assertThat(migrator.moveData().done()).isEmpty();
        migrator.useCases().controlData().resume(List.of());
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        requireEachRowOnce();
    }

    @Test
    void aRevisionWithItsOwnWordsAgainGoesOn() {
        AtomicBoolean broken = new AtomicBoolean(true);
        this.batch = (ids) -> {
            if (broken.get() && ids.contains(501)) {
                throw new IllegalStateException("not yet");
            }
        };
        Migrator migrator = migrator(count(1), limits(), RunListener.none());
        migrator.upgrade();
        migrator.moveData();
        Migrator other = migrator((op) -> op.batches("t").where("id > 0").apply((rows, tx) -> {
        }), limits(), RunListener.none());
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> command(other))
            .withCauseInstanceOf(ChangedBatchesException.class)
            .withMessageContaining("t by (id) where id > 0: code")
            .withMessageContaining("t by (id): code");
        assertThat(control(migrator).error()).contains("where id > 0");
        broken.set(false);
        migrator.useCases().controlData().resume(List.of());
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        requireEachRowOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 4 })
    void theServerEndsATransactionThatWaitsForItsCodeAndSaysSo(int workers) {
        AtomicBoolean slow = new AtomicBoolean(true);
        this.code = (tx) -> {
            if (slow.get()) {
                int pid = tx.jdbc().sql("select pg_backend_pid()").query(Integer.class).single();
                Waiting
                    .until(() -> this.database.column("select 1 from pg_stat_activity where pid = " + pid).isEmpty());
            }
        };
        DataSettings data = builder().idleLimit(Duration.ofMillis(200)).build();
        Migrator migrator = migrator(count(workers), data, RunListener.none());
        migrator.upgrade();
        assertThatExceptionOfType(DatabaseUnreachableException.class).isThrownBy(migrator::moveData)
            .withMessageContaining("terminating connection due to idle-in-transaction timeout");
        slow.set(false);
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        requireEachRowOnce();
    }

    @Test
    void forEachOtherWorkersWaitWithoutStandingStill() {
        AtomicInteger waits = new AtomicInteger();
        this.code = (tx) -> {
            tx.jdbc().sql("lock other").update();
            if (waits.getAndIncrement() < 8) {
                awaitWaiting("2 ms");
            }
        };
        Migrator migrator = migrator(count(4), limits(), RunListener.none());
        this.database.execute("create table other (id int)");
        migrator.upgrade();
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        assertThat(this.heard).isEmpty();
        requireEachRowOnce();
    }

    @Test
    void whileASessionWaitsLongForALockTheWorkStandsStill() throws Exception {
        Migrator migrator = migrator(count(1), limits(), RunListener.none());
        migrator.upgrade();
        try (LockWait wait = new LockWait()) {
            this.standingStill = () -> {
                assertThat(control(migrator).heldUpBy())
                    .matches("session \\d+ has waited .* for a lock, longer than 0.0 s");
                wait.close();
            };
            assertThat(migrator.moveData().done()).containsExactly(DATA);
        }
        assertThat(this.heard).satisfiesExactly((first) -> assertThat(first).startsWith("stands still, session "),
                (second) -> assertThat(second).isEqualTo("goes on"));
        assertThat(this.database.column("select held_up_by from migrator_data")).containsOnlyNulls();
        requireEachRowOnce();
    }

    @Test
    void aPauseIsHeardWhileTheWorkStandsStill() throws Exception {
        Migrator migrator = migrator(count(1), limits(), RunListener.none());
        migrator.upgrade();
        try (LockWait wait = new LockWait()) {
            this.standingStill = () -> migrator.useCases().controlData().pause(List.of());
            assertThat(migrator.moveData().left()).containsExactly(DATA);
            assertThat(this.heard).last().asString().contains("is paused by");
            assertThat(control(migrator).isPaused()).isTrue();
            assertThat(control(migrator).heldUpBy()).isNull();
        }
        migrator.useCases().controlData().resume(List.of());
        assertThat(migrator.moveData().done()).containsExactly(DATA);
        requireEachRowOnce();
    }

    @Test
    void theNextProcessForgetsWhyTheLastOneStoodStill() throws Exception {
        Migrator last = migrator(count(1), limits(), RunListener.none());
        last.upgrade();
        try (LockWait wait = new LockWait()) {
            this.standingStill = last::stop;
            assertThatExceptionOfType(RunStoppedException.class).isThrownBy(last::moveData);
        }
        assertThat(control(last).heldUpBy()).isNotNull();
        List<String> reasons = new ArrayList<>();
        this.batch = (ids) -> reasons.addAll(this.database.column("select held_up_by from migrator_data"));
        assertThat(migrator(count(1), limits(), RunListener.none()).moveData().done()).containsExactly(DATA);
        assertThat(reasons).isNotEmpty().containsOnlyNulls();
    }

    @Test
    void whileAStandbyIsBehindTheWorkStandsStill() throws Exception {
        try (ReplicatedServer server = new ReplicatedServer("replica")) {
            this.database = server.primary();
            Waiting.until(() -> !this.database.column("select 1 from pg_stat_replication where replay_lsn is not null")
                .isEmpty());
            DataSettings limit = builder().replicationLag(1024 * 1024).build();
            Migrator migrator = migrator(count(1), limit, RunListener.none());
            migrator.upgrade();
            AtomicBoolean ahead = new AtomicBoolean(true);
            this.batch = (ids) -> {
                if (ahead.getAndSet(false)) {
                    stopReplay(server);
                }
            };
            this.standingStill = () -> {
                assertThat(control(migrator).heldUpBy())
                    .matches("standby replica has \\d+ kB of WAL to replay, more than 1024 kB");
                assertThat(moved()).isEqualTo(100);
                server.standby().execute("select pg_wal_replay_resume()");
            };
            assertThat(migrator.moveData().done()).containsExactly(DATA);
            assertThat(this.heard).first().asString().startsWith("stands still, standby replica has ");
            assertThat(this.heard).last().isEqualTo("goes on");
            assertThat(this.database.column("select held_up_by from migrator_data")).containsOnlyNulls();
            requireEachRowOnce();
        }
    }

    private void awaitWaiting(String longerThan) {
        Waiting.until(() -> !this.database
            .column("select 1 from pg_locks where not granted and relation = 'other'::regclass "
                    + "and clock_timestamp() - waitstart > '" + longerThan + "'")
            .isEmpty());
    }

    private void stopReplay(ReplicatedServer server) {
        server.standby().execute("select pg_wal_replay_pause()");
        Waiting
            .until(() -> server.standby().column("select pg_get_wal_replay_pause_state()").equals(List.of("paused")));
        this.database.execute("select pg_logical_emit_message(true, 'test', repeat('x', 1024 * 1024)) "
                + "from generate_series(1, 3)");
    }

    private Consumer<Operations> count(int workers) {
        return (op) -> op.batches("t").workers(workers).size(100 / workers).apply((rows, tx) -> {
            List<Integer> ids = new ArrayList<>();
            rows.forEach((row) -> {
                row.set("times", row.get("times", Integer.class) + 1);
                ids.add(row.get("id", Integer.class));
            });
            this.batch.accept(ids);
            this.code.accept(tx);
        });
    }

    private static DataSettings.Builder builder() {
        return DataSettings.builder().speed(100).interval(Duration.ofNanos(1));
    }

    private static DataSettings limits() {
        return builder().lockWait(Duration.ofMillis(1)).build();
    }

    private static void command(Migrator migrator) {
        migrator.useCases().moveData().run(new MoveData.Request(List.of(), Asker.COMMAND));
    }

    private static DataControl control(Migrator migrator) {
        return migrator.useCases().listData().run().entries().get(0).status().control();
    }

    private long moved() {
        return Long.parseLong(this.database.column("select count(*) from t where times = 1").get(0));
    }

    private void requireEachRowOnce() {
        assertThat(this.database.column("select concat_ws(' ', count(*), min(times), max(times)) from t"))
            .containsExactly("1000 1 1");
    }

    private Migrator migrator(Consumer<Operations> upgrade, DataSettings data, RunListener listener) {
        return Migrator.on(this.database.dataSource())
            .source(new TestScripts().then("a1", """
                    create table t (id int primary key, times int not null default 0);
                    insert into t select generate_series(1, 1000);
                    analyze t;""").java(new InTheBackground(upgrade)))
            .settings(MigratorSettings.builder().data(data).build())
            .listener(listener)
            .listener(new Reasons())
            .pause((time) -> {
                Runnable first = this.standingStill;
                this.standingStill = () -> {
                };
                first.run();
            })
            .build();
    }

    /**
     * Keeps what is said.
     */
    private final class Reasons implements RunListener {

        @Override
        public void dataStandsStill(dev.migrator.revision.Revision revision, String reason) {
            DataStandstillTests.this.heard.add("stands still, " + reason);
        }

        @Override
        public void dataGoesOn(dev.migrator.revision.Revision revision) {
            DataStandstillTests.this.heard.add("goes on");
        }

        @Override
        public void dataFailed(dev.migrator.revision.Revision revision, MigratorException error) {
            DataStandstillTests.this.heard.add(error.problem());
        }

        @Override
        public void revisionDeferred(dev.migrator.revision.Revision revision, Throwable reason) {
            DataStandstillTests.this.heard.add(String.valueOf(reason.getMessage()));
        }

    }

    /**
     * A session that waits for a lock of another one, until this is closed.
     */
    private final class LockWait implements AutoCloseable {

        private final Connection holder;

        private final CompletableFuture<Void> waiting;

        LockWait() throws SQLException {
            TestDatabase of = DataStandstillTests.this.database;
            of.execute("create table other (id int)");
            this.holder = of.dataSource().getConnection();
            this.holder.setAutoCommit(false);
            try (Statement statement = this.holder.createStatement()) {
                statement.execute("lock other");
            }
            this.waiting = CompletableFuture.runAsync(() -> of.execute("insert into other values (1)"));
            awaitWaiting("100 ms");
        }

        @Override
        public void close() {
            try {
                this.holder.close();
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
            this.waiting.join();
        }

    }

    @Revision(id = "b1", revises = "a1", message = "count in each row", mode = DataMode.BACKGROUND)
    private record InTheBackground(Consumer<Operations> upgrades) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            this.upgrades.accept(op);
        }

    }

}
