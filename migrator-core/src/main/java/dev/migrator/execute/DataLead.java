package dev.migrator.execute;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.migrator.batch.DataControls;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.plan.DatabaseState;
import dev.migrator.revision.RevisionId;

/**
 * Lets one process at a time move the data of a database. The lead is a lock like that of
 * runs, with another key, so that revisions can be applied meanwhile.
 */
public final class DataLead {

    private final RunLock lock;

    private final DataControls controls;

    /**
     * The lead of one migrated schema.
     * @param lock a lock that is not that of runs
     * @param controls tells others that they have lost it
     */
    public DataLead(RunLock lock, DataControls controls) {
        this.lock = lock;
        this.controls = controls;
    }

    /**
     * Takes the lead if nobody has it.
     * @param database where to take it; in autocommit
     * @return the session that has it, to be closed; empty where another process has it
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Optional<RunSession> tryToTake(OpenDatabase database) {
        try {
            return this.lock.waitingUpTo(Duration.ZERO).acquire(database, (state) -> false);
        }
        catch (LockWaitException ex) {
            return Optional.empty();
        }
    }

    /**
     * Takes the lead, waiting for another process if need be.
     * @param database where to take it; in autocommit
     * @param reached whether a state leaves nothing to do
     * @return the session that has it, to be closed; empty where another process did the
     * work meanwhile
     * @throws LockWaitException where another process has it for too long
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Optional<RunSession> take(OpenDatabase database, Predicate<DatabaseState> reached) {
        return this.lock.acquire(database, reached);
    }

    /**
     * Takes the lead from whoever has it, in the session of a run: their batch in hand is
     * not committed, or their last. Waits until they have given it up.
     * @param session has the lock of runs
     * @param revisions whose data the run will move
     * @return to be closed when it is moved
     * @throws LockWaitException where the other process does not give it up
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Held takeOver(RunSession session, List<RevisionId> revisions) {
        dismiss(session, revisions);
        // Again with each look: who begins another step, or tries one again, takes it
        // anew.
        return this.lock.add(session, () -> dismiss(session, revisions));
    }

    private void dismiss(RunSession session, List<RevisionId> revisions) {
        try {
            for (RevisionId revision : revisions) {
                this.controls.dismiss(revision, session.connection());
            }
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

    /**
     * Who has the lead.
     * @param database in autocommit
     * @return in words; empty where nobody has
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Optional<String> holder(OpenDatabase database) {
        return this.lock.holder(database).stream().map(Backend::toString).findFirst();
    }

    /**
     * A lead that is held.
     */
    @FunctionalInterface
    public interface Held extends AutoCloseable {

        /** Nobody's. */
        Held NONE = () -> {
        };

        @Override
        void close();

    }

}
