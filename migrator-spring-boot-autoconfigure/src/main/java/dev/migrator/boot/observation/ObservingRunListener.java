package dev.migrator.boot.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;

/**
 * Observes each attempt at a revision and, within it, each attempt at a batch. The scope
 * of an observation is open on the thread while it lasts, so that statements and lines of
 * the log belong to it.
 * <p>
 * The registry is asked for only when a revision runs: an application that has nothing to
 * migrate need not create it early. Where it cannot be created yet, since one of its
 * handlers needs the database, what runs until then is not observed.
 */
final class ObservingRunListener implements RunListener {

    private static final Log logger = LogFactory.getLog(ObservingRunListener.class);

    private final Supplier<ObservationRegistry> registry;

    private final @Nullable RevisionObservationConvention revisionConvention;

    private final @Nullable BatchObservationConvention batchConvention;

    private final Map<Thread, Running> revisions = new ConcurrentHashMap<>();

    private final Map<Thread, Running> batches = new ConcurrentHashMap<>();

    ObservingRunListener(Supplier<ObservationRegistry> registry,
            @Nullable RevisionObservationConvention revisionConvention,
            @Nullable BatchObservationConvention batchConvention) {
        this.registry = registry;
        this.revisionConvention = revisionConvention;
        this.batchConvention = batchConvention;
    }

    @Override
    public void revisionStarted(Plan plan, Revision revision) {
        // Still there where the run before ended by a bug, of which nobody hears.
        endRevision(Outcome.UNKNOWN, null);
        quietly(() -> {
            RevisionObservationContext context = new RevisionObservationContext(revision, plan.direction());
            Observation observation = MigratorObservation.REVISION.observation(this.revisionConvention,
                    new RevisionObservationConvention() {
                    }, () -> context, this.registry.get());
            this.revisions.put(Thread.currentThread(), Running.start(observation, context));
        });
    }

    @Override
    public void batchStarted(Revision revision, BatchProgress place) {
        end(this.batches, Outcome.UNKNOWN, null);
        running(revision).ifPresent((parent) -> quietly(() -> {
            BatchObservationContext context = new BatchObservationContext(revision, parent.context().direction(),
                    place);
            Observation observation = MigratorObservation.BATCH.observation(this.batchConvention,
                    new BatchObservationConvention() {
                    }, () -> context, this.registry.get());
            this.batches.put(Thread.currentThread(),
                    Running.start(observation.parentObservation(parent.observation()), context));
        }));
    }

    @Override
    public void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
        end(this.batches, Outcome.SUCCESS, null);
    }

    @Override
    public void batchFailed(Revision revision, Throwable error) {
        end(this.batches, Outcome.FAILURE, error);
    }

    @Override
    public void batchesFinished(Revision revision, BatchProgress place) {
        end(this.batches, Outcome.EMPTY, null);
    }

    @Override
    public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
        endRevision(Outcome.RETRIED, null);
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        endRevision(Outcome.SUCCESS, null);
    }

    @Override
    public void revisionDeferred(Revision revision, Throwable reason) {
        endRevision(Outcome.DEFERRED, null);
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        endRevision(Outcome.FAILURE, error);
    }

    /**
     * The observation of a revision, also where its batch is on another thread.
     */
    private Optional<Running> running(Revision revision) {
        Running here = this.revisions.get(Thread.currentThread());
        return here != null ? Optional.of(here)
                : this.revisions.values()
                    .stream()
                    .filter((running) -> running.context().revision().equals(revision))
                    .findFirst();
    }

    private void endRevision(Outcome outcome, @Nullable Throwable error) {
        end(this.batches, outcome, error);
        end(this.revisions, outcome, error);
    }

    private static void end(Map<Thread, Running> running, Outcome outcome, @Nullable Throwable error) {
        Running ended = running.remove(Thread.currentThread());
        if (ended != null) {
            quietly(() -> ended.end(outcome, error));
        }
    }

    /**
     * Whatever a handler throws, the run goes on: a revision that is committed must not
     * look as if it had failed.
     */
    private static void quietly(Runnable observing) {
        try {
            observing.run();
        }
        catch (RuntimeException | Error ex) {
            logger.warn("Could not observe the run, which goes on", ex);
        }
    }

    /**
     * An observation whose scope is open on this thread.
     */
    private record Running(Observation observation, Observation.Scope scope, MigratorObservationContext context) {

        static Running start(Observation observation, MigratorObservationContext context) {
            return new Running(observation, observation.start().openScope(), context);
        }

        void end(Outcome outcome, @Nullable Throwable error) {
            this.context.end(outcome);
            if (error != null) {
                this.observation.error(error);
            }
            try {
                this.scope.close();
            }
            finally {
                this.observation.stop();
            }
        }

    }

}
