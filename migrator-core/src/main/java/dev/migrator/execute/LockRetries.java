package dev.migrator.execute;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.Backends;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.revision.Revision;
import dev.migrator.sql.SqlNames;

/**
 * What becomes of work that could not get a lock, or was the victim of a deadlock: it is
 * tried again after a pause, and who blocked it is told.
 */
final class LockRetries {

    private final Database database;

    private final RetryPolicy retry;

    private final Duration lookForBlockers;

    private final Pause pause;

    private final RunListener listener;

    LockRetries(Database database, RetryPolicy retry, Duration lookForBlockers, Pause pause, RunListener listener) {
        this.database = database;
        this.retry = retry;
        this.lookForBlockers = lookForBlockers;
        this.pause = pause;
        this.listener = listener;
    }

    /**
     * Starts to watch a session.
     * @param revision what the session is running, asked on a thread of its own
     * @return to be closed; null where nobody is to look
     */
    @Nullable SessionWatch watch(RunSession session, Supplier<Revision> revision) {
        return this.lookForBlockers.isZero() ? null : SessionWatch.start(this.database.dataSource(), session.pid(),
                this.lookForBlockers, new SessionWatch.Listener() {

                    @Override
                    public void waitsFor(List<Backend> blockers) {
                        LockRetries.this.listener.revisionBlocked(revision.get(), blockers);
                    }

                    @Override
                    public void builds(IndexProgress progress) {
                        LockRetries.this.listener.indexProgressed(revision.get(), progress);
                    }

                });
    }

    /**
     * Who held the lock that a step could not get.
     * @return empty where it failed for another reason
     */
    List<Backend> blockers(FailedStep failed, RunSession session, @Nullable SessionWatch watch) {
        if (!isWorthARetry(failed)) {
            return List.of();
        }
        List<Backend> seen = watch == null ? List.of() : watch.takeLastSeen();
        if (!seen.isEmpty() || failed.statement() == null) {
            return seen;
        }
        try {
            return Backends.holdingRelations(session.connection(), SqlNames.in(failed.statement()));
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Pauses before the next attempt.
     * @return false, without a pause, where there is to be none
     */
    boolean pauseBeforeNext(Revision revision, FailedStep failed, int attempt, List<Backend> blockers) {
        if (!isWorthARetry(failed) || attempt > this.retry.retries()) {
            return false;
        }
        Duration next = this.retry.pauseAfter(attempt, ThreadLocalRandom.current()::nextDouble);
        this.listener.lockRetried(revision, attempt, next, blockers);
        this.pause.pauseOrEnd(next);
        return true;
    }

    private static boolean isWorthARetry(FailedStep failed) {
        SQLException error = failed.sqlError();
        return error != null && SqlStates.isWorthARetry(error);
    }

}
