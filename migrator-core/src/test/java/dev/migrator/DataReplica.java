package dev.migrator;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.batch.BatchProgress;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.command.MoveData;
import dev.migrator.execute.DatabaseUnreachableException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestScripts;

/**
 * One of the replicas of an application, which moves data until none is left. Its batches
 * count in their rows, and say in the table {@code work} who made them. It passes two
 * gates, which are advisory locks: one before the transaction of a batch, one in it.
 */
public final class DataReplica {

    static final int ROWS = 400;

    static final Duration INTERVAL = Duration.ofMillis(200);

    /** Closed by whoever holds this lock. */
    static final int GATE_BEFORE_A_BATCH = 1;

    /** Closed by whoever holds this lock. */
    static final int GATE_IN_A_BATCH = 2;

    private DataReplica() {
    }

    /**
     * Moves data, and says what happens. Ends well when it is asked to end.
     * @param arguments the address of the database, by how many workers, and after how
     * many milliseconds a transaction that waits for this process ends
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        Migrator migrator = migrator(dataSource, Integer.parseInt(arguments[1]),
                Duration.ofMillis(Long.parseLong(arguments[2])));
        endOnSignal(migrator);
        say("ready");
        try {
            moveAll(migrator);
            say("nothing is left");
        }
        catch (RunStoppedException ex) {
            say("stopped");
        }
    }

    static Migrator migrator(PGSimpleDataSource dataSource, int workers, Duration idleLimit) {
        DataSettings data = DataSettings.builder()
            .speed(100)
            .batchTime(Duration.ofMillis(20))
            .interval(INTERVAL)
            .idleLimit(idleLimit)
            .build();
        return Migrator.on(dataSource)
            .source(new TestScripts().then("a1", """
                    create table t (id int primary key, times int not null default 0);
                    insert into t select generate_series(1, %d);
                    analyze t;
                    create table work (process bigint, lead bigint, rows int, begun timestamptz, ended timestamptz);
                    create function end_work() returns trigger language plpgsql as 'begin
                        update work set ended = clock_timestamp() where ctid = new.ctid; return null; end';
                    create constraint trigger at_commit after insert on work deferrable initially deferred
                        for each row execute function end_work();""".formatted(ROWS)).java(new Counting(workers)))
            .settings(MigratorSettings.builder().data(data).build())
            .listener(new Listener(new JdbcTemplate(dataSource)))
            .build();
    }

    private static void endOnSignal(Migrator migrator) {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            migrator.stop();
            say("stopping");
            try {
                main.join();
            }
            catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
        }));
    }

    private static void moveAll(Migrator migrator) {
        boolean left = true;
        while (left) {
            try {
                MoveData.Result result = migrator.moveData();
                left = !result.left().isEmpty();
                if (result.leader() != null) {
                    LockSupport.parkNanos(INTERVAL.toNanos());
                }
            }
            catch (DatabaseUnreachableException ex) {
                say("unreachable " + ex.getCause());
            }
        }
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /**
     * Waits until a gate is open.
     */
    static String pass(int gate) {
        return "select pg_advisory_xact_lock_shared(%d)".formatted(gate);
    }

    /**
     * Says what becomes of batches.
     */
    private record Listener(JdbcTemplate jdbc) implements RunListener {

        @Override
        public void batchStarted(dev.migrator.revision.Revision revision, BatchProgress place) {
            this.jdbc.execute(pass(GATE_BEFORE_A_BATCH));
        }

        @Override
        public void batchFinished(dev.migrator.revision.Revision revision, BatchProgress progress, Duration duration) {
            say("committed, process " + ProcessHandle.current().pid());
        }

        @Override
        public void batchFailed(dev.migrator.revision.Revision revision, Throwable error) {
            say("failed, "
                    + (error instanceof SQLException sql ? sql.getSQLState() : error.getClass().getSimpleName()));
        }

        @Override
        public void revisionDeferred(dev.migrator.revision.Revision revision, Throwable reason) {
            say("deferred, " + reason.getClass().getSimpleName());
        }

    }

    @Revision(id = "b1", revises = "a1", message = "count in each row", mode = DataMode.BACKGROUND)
    private record Counting(int workers) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("t").workers(this.workers).size(5).apply((rows, tx) -> {
                long pid = ProcessHandle.current().pid();
                tx.jdbc()
                    .sql("insert into work select ?, max(lead), ?, clock_timestamp() from migrator_batch")
                    .params(List.of(pid, rows.size()))
                    .update();
                tx.jdbc().sql(pass(GATE_IN_A_BATCH)).query().singleRow();
                tx.jdbc().sql("select pg_sleep(0.02)").query().singleRow();
                rows.forEach((row) -> row.set("times", row.get("times", Integer.class) + 1));
            });
        }

    }

}
