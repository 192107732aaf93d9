package dev.migrator.execute;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.error.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Several listeners as one: each hears everything, in their order.
 */
public final class RunListeners implements RunListener {

    private final List<RunListener> listeners;

    /**
     * Several listeners as one.
     * @param listeners in the order in which they hear
     */
    public RunListeners(List<? extends RunListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void nothingToDo(Set<RevisionId> heads) {
        tell((listener) -> listener.nothingToDo(heads));
    }

    @Override
    public void unknownRevisions(List<RevisionId> revisions) {
        tell((listener) -> listener.unknownRevisions(revisions));
    }

    @Override
    public void waitingForLock(List<Backend> holder, Duration waited) {
        tell((listener) -> listener.waitingForLock(holder, waited));
    }

    @Override
    public void runStarted(Plan plan) {
        tell((listener) -> listener.runStarted(plan));
    }

    @Override
    public void revisionStarted(Plan plan, Revision revision) {
        tell((listener) -> listener.revisionStarted(plan, revision));
    }

    @Override
    public void revisionBlocked(Revision revision, List<Backend> blockers) {
        tell((listener) -> listener.revisionBlocked(revision, blockers));
    }

    @Override
    public void indexProgressed(Revision revision, IndexProgress progress) {
        tell((listener) -> listener.indexProgressed(revision, progress));
    }

    @Override
    public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
        tell((listener) -> listener.lockRetried(revision, attempt, pause, blockers));
    }

    @Override
    public void notice(Revision revision, String notice) {
        tell((listener) -> listener.notice(revision, notice));
    }

    @Override
    public void batchStarted(Revision revision, BatchProgress place) {
        tell((listener) -> listener.batchStarted(revision, place));
    }

    @Override
    public void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
        tell((listener) -> listener.batchFinished(revision, progress, duration));
    }

    @Override
    public void batchFailed(Revision revision, Throwable error) {
        tell((listener) -> listener.batchFailed(revision, error));
    }

    @Override
    public void batchesFinished(Revision revision, BatchProgress place) {
        tell((listener) -> listener.batchesFinished(revision, place));
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        tell((listener) -> listener.revisionFinished(plan, revision, duration));
    }

    @Override
    public void dataBegun(Revision revision) {
        tell((listener) -> listener.dataBegun(revision));
    }

    @Override
    public void dataStandsStill(Revision revision, String reason) {
        tell((listener) -> listener.dataStandsStill(revision, reason));
    }

    @Override
    public void dataFailed(Revision revision, MigratorException error) {
        tell((listener) -> listener.dataFailed(revision, error));
    }

    @Override
    public void dataGoesOn(Revision revision) {
        tell((listener) -> listener.dataGoesOn(revision));
    }

    @Override
    public void revisionDeferred(Revision revision, Throwable reason) {
        tell((listener) -> listener.revisionDeferred(revision, reason));
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        tell((listener) -> listener.revisionFailed(revision, error));
    }

    @Override
    public void runFinished(Plan plan, int done, Duration duration) {
        tell((listener) -> listener.runFinished(plan, done, duration));
    }

    private void tell(Consumer<RunListener> event) {
        this.listeners.forEach(event);
    }

}
