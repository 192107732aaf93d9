package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.LockReleases;
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
 * the waiting ends without the lock; otherwise it pauses, until the lock is given back or
 * for a while, since a session can end without giving it back, and tries again.</li>
 * </ol>
 */
public final class RunLock {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** How long it takes to notice that the lock was given back. */
    private static final Duration SLICE = Duration.ofMillis(10);

    /** Most waits are over before it is worth a query to ask who is waited for. */
    private static final Duration FIRST_REPORT = Duration.ofSeconds(1);

    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(30);

    private final AdvisoryLock lock;

    private final StateTables tables;

    private final SessionSettings settings;

    private final Pooler pooler;

    private final @Nullable Duration waitLimit;

    private final Pause pause;

    private final RunListener listener;

    /**
     * A lock of one migrated schema.
     * @param lock the lock
     * @param tables the tables that keep its state
     * @param settings what the session of a run is set to
     * @param pooler what to do where a pooler stands between
     * @param waitLimit how long to wait for another run; null for ever
     * @param pause lets time pass
     * @param listener hears who is waited for
     */
    public RunLock(AdvisoryLock lock, StateTables tables, SessionSettings settings, Pooler pooler,
            @Nullable Duration waitLimit, Pause pause, RunListener listener) {
        this.lock = lock;
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

    /**
     * The same lock, waited for for another time.
     * @param limit how long to wait for another run
     */
    RunLock waitingUpTo(Duration limit) {
        return new RunLock(this.lock, this.tables, this.settings, this.pooler, limit, this.pause, this.listener);
    }

    /**
     * Takes the lock too in a session that has another one, waiting if need be.
     * @param meanwhile is done each time that another run still holds it
     * @throws LockWaitException where another run holds the lock for too long
     */
    DataLead.Held add(RunSession session, Runnable meanwhile) {
        try {
            waitFor(session.database(), session.isPooled(), (state) -> {
                meanwhile.run();
                return false;
            });
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
        return () -> session.release(this.lock);
    }

    List<Backend> holder(OpenDatabase database) {
        try {
            return this.lock.holder(database.connection());
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
        if (!waitFor(database, session.isPooled(), reached)) {
            return Optional.empty();
        }
        return Optional.of(new RunSession(database, this.lock, session, this.settings, this.tables));
    }

    private boolean waitFor(OpenDatabase database, boolean pooled, Predicate<DatabaseState> reached)
            throws SQLException {
        Connection connection = database.connection();
        if (this.lock.tryAcquire(connection)) {
            return true;
        }
        boolean listens = !pooled && !Duration.ZERO.equals(this.waitLimit);
        try (LockReleases releases = listens ? this.lock.listen(connection) : LockReleases.deaf(connection)) {
            return waitFor(database, releases, reached);
        }
    }

    private boolean waitFor(OpenDatabase database, LockReleases releases, Predicate<DatabaseState> reached)
            throws SQLException {
        Connection connection = database.connection();
        Duration waited = Duration.ZERO;
        Duration report = FIRST_REPORT;
        do {
            if (reached.test(database.state())) {
                return false;
            }
            if (this.waitLimit != null && waited.compareTo(this.waitLimit) >= 0) {
                throw new LockWaitException(waited, this.lock.holder(connection));
            }
            if (waited.compareTo(report) >= 0) {
                this.listener.waitingForLock(this.lock.holder(connection), waited);
                report = waited.plus(REPORT_INTERVAL);
            }
            waited = waited.plus(pause(pauseAfter(waited), releases));
        }
        while (!this.lock.tryAcquire(connection));
        return true;
    }

    /**
     * Pauses until the lock was given back, but not for longer than the limit and a
     * slice.
     */
    private Duration pause(Duration limit, LockReleases releases) throws SQLException {
        Duration paused = Duration.ZERO;
        while (paused.compareTo(limit) < 0 && !releases.heard()) {
            this.pause.pauseOrEnd(SLICE);
            paused = paused.plus(SLICE);
        }
        return paused;
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
