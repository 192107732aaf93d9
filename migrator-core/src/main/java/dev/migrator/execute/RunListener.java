package dev.migrator.execute;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.error.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Hears what a run does, on the thread of the run unless said otherwise. What a listener
 * throws ends the run as a failure of ours, so it should not throw.
 */
public interface RunListener {

    /**
     * A listener that hears nothing.
     * @return does nothing
     */
    static RunListener none() {
        return new RunListener() {
        };
    }

    /**
     * There is nothing to do.
     * @param heads what the database has
     */
    default void nothingToDo(Set<RevisionId> heads) {
    }

    /**
     * The database has revisions that no script knows, and the run goes on all the same.
     * @param revisions in the order in which they were applied, never empty
     */
    default void unknownRevisions(List<RevisionId> revisions) {
    }

    /**
     * Another run holds the lock. Said when that takes longer than a second, and again at
     * intervals.
     * @param holder who holds it; empty where it is given back at this moment
     * @param waited how long this run has waited
     */
    default void waitingForLock(List<Backend> holder, Duration waited) {
    }

    /**
     * The lock is held and the plan is made.
     * @param plan with at least one stage
     */
    default void runStarted(Plan plan) {
    }

    /**
     * A revision begins, or begins again.
     * @param plan the plan of the run
     * @param revision the revision
     */
    default void revisionStarted(Plan plan, Revision revision) {
    }

    /**
     * A statement waits for other sessions. Heard on a thread of its own.
     * @param revision the revision whose statement waits
     * @param blockers who it waits for
     */
    default void revisionBlocked(Revision revision, List<Backend> blockers) {
    }

    /**
     * A statement builds an index. Said at intervals, on a thread of its own.
     * @param revision the revision whose statement it is
     * @param progress how far it is
     */
    default void indexProgressed(Revision revision, IndexProgress progress) {
    }

    /**
     * A revision could not get a lock, was rolled back, and will be tried again.
     * @param revision the revision
     * @param attempt which attempt failed, from 1
     * @param pause how long the run pauses before the next
     * @param blockers who held the lock, as far as that could be found out
     */
    default void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
    }

    /**
     * The server sent a notice.
     * @param revision the revision that ran
     * @param notice what it says
     */
    default void notice(Revision revision, String notice) {
    }

    /**
     * A batch of a revision begins, or is tried again. Said of each attempt, before its
     * transaction and on the thread of the batch; one of the next three says on the same
     * thread how it ended.
     * @param revision the revision
     * @param place how far its batches came before it
     */
    default void batchStarted(Revision revision, BatchProgress place) {
    }

    /**
     * A batch of a revision is committed. Said of every batch, on its thread, and also of
     * a row that was skipped, which nothing started.
     * @param revision the revision
     * @param progress how far its batches came
     * @param duration how long the batch took; zero for a row that was skipped
     */
    default void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
    }

    /**
     * A revision is begun, and its data is moved later. The run that moves it says that
     * the revision starts and finishes.
     * @param revision the revision
     */
    default void dataBegun(Revision revision) {
    }

    /**
     * The data of a revision stands still, because the database is under strain.
     * @param revision the revision
     * @param reason what is too much
     */
    default void dataStandsStill(Revision revision, String reason) {
    }

    /**
     * The data of a revision could not be moved; it is tried again later.
     * @param revision the revision
     * @param error what happened
     */
    default void dataFailed(Revision revision, MigratorException error) {
    }

    /**
     * The strain is over, and the data of a revision is moved on.
     * @param revision the revision
     */
    default void dataGoesOn(Revision revision) {
    }

    /**
     * An attempt at a batch failed, on the thread of the batch. It is rolled back, unless
     * what failed came after its commit. What becomes of the revision is said later: a
     * batch that failed may be tried again, or in halves.
     * @param revision the revision
     * @param error why
     */
    default void batchFailed(Revision revision, Throwable error) {
    }

    /**
     * Nothing is left of the batches of a revision: the one that was started last found
     * no rows. Said on the thread of the batch.
     * @param revision the revision
     * @param place how far they came
     */
    default void batchesFinished(Revision revision, BatchProgress place) {
    }

    /**
     * A revision is committed.
     * @param plan the plan of the run
     * @param revision the revision
     * @param duration how long it took, from its last beginning
     */
    default void revisionFinished(Plan plan, Revision revision, Duration duration) {
    }

    /**
     * A revision cannot run yet and was rolled back; it and those after it run later.
     * @param revision the revision
     * @param reason what it waits for
     */
    default void revisionDeferred(Revision revision, Throwable reason) {
    }

    /**
     * A revision failed.
     * @param revision the revision
     * @param error what happened
     */
    default void revisionFailed(Revision revision, MigratorException error) {
    }

    /**
     * The run ends without a failure.
     * @param plan the plan
     * @param done how many of its stages are committed; fewer than all where one cannot
     * run yet
     * @param duration how long the run took, waiting for other runs left out
     */
    default void runFinished(Plan plan, int done, Duration duration) {
    }

}
