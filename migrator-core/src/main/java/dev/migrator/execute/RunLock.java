package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.ServerSession;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.StateTables;

/**
 * Lets one run at a time work on a database:
 * <ol>
 * <li>a connection that does not keep its server session is refused;</li>
 * <li>the advisory lock is tried, in autocommit;</li>
 * <li>whoever has it reads the state again, for it may have waited;</li>
 * <li>whoever has it not reads the state too: if another run has done the work meanwhile,
 * the waiting ends without the lock; otherwise it pauses and tries again.</li>
 * </ol>
 */
public final class RunLock {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(25);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(30);

    private final StateTables tables;

    private final SessionSettings settings;

    private final Pooler pooler;

    private final @Nullable Duration waitLimit;

    private final Pause pause;

    private final RunListener listener;

    /**
     * The lock of one migrated schema.
     * @param tables the tables that keep its state; their names are the lock's name
     * @param settings what the session of a run is set to
     * @param pooler what to do where a pooler stands between
     * @param waitLimit how long to wait for another run; null for ever
     * @param pause lets time pass
     * @param listener hears who is waited for
     */
    public RunLock(StateTables tables, SessionSettings settings, Pooler pooler, @Nullable Duration waitLimit,
            Pause pause, RunListener listener) {
        this.tables = tables;
        this.settings = settings;
        this.pooler = pooler;
        this.waitLimit = waitLimit;
        this.pause = pause;
        this.listener = listener;
    }

    /**
     * Takes the lock, waiting for another run if need be.
     * @param database where to take it; in autocommit
     * @param reached whether a state leaves nothing to do
     * @return the session that holds the lock, to be closed; empty where another run
     * reached the state first
     * @throws PooledConnectionException where the connection goes through a pooler that
     * may change the server session
     * @throws LockWaitException where another run holds the lock for too long
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Optional<RunSession> acquire(OpenDatabase database, Predicate<DatabaseState> reached) {
        try {
            return tryToAcquire(database, reached);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    private Optional<RunSession> tryToAcquire(OpenDatabase database, Predicate<DatabaseState> reached)
            throws SQLException {
        Connection connection = database.connection();
        ServerSession session = ServerSession.read(connection);
        if (session.isPooled() && this.pooler == Pooler.REFUSE) {
            throw new PooledConnectionException();
        }
        AdvisoryLock lock = new AdvisoryLock(this.tables.revisions());
        Duration waited = Duration.ZERO;
        Duration sinceReport = REPORT_INTERVAL;
        while (!lock.tryAcquire(connection)) {
            if (reached.test(database.state())) {
                return Optional.empty();
            }
            if (this.waitLimit != null && waited.compareTo(this.waitLimit) >= 0) {
                throw new LockWaitException(waited, lock.holder(connection));
            }
            if (sinceReport.compareTo(REPORT_INTERVAL) >= 0) {
                this.listener.waitingForLock(lock.holder(connection), waited);
                sinceReport = Duration.ZERO;
            }
            Duration next = pauseAfter(waited);
            this.pause.pauseOrEnd(next);
            waited = waited.plus(next);
            sinceReport = sinceReport.plus(next);
        }
        return Optional.of(new RunSession(database, lock, session, this.settings, this.tables));
    }

    /**
     * A fifth longer each time, so that a short wait costs little and a long one asks
     * seldom.
     */
    private static Duration pauseAfter(Duration waited) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() + waited.toMillis() / 5);
        return Duration.ofMillis(millis * ThreadLocalRandom.current().nextLong(75, 126) / 100);
    }

}
