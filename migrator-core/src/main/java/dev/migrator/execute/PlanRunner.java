package dev.migrator.execute;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchListener;
import dev.migrator.batch.BatchProgress;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.batch.StopSignal;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.plan.Bookkeeping;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.Stage;
import dev.migrator.revision.Revision;

/**
 * Runs a plan in a session:
 * <ol>
 * <li>the stages run in their order, each committed before the next begins;</li>
 * <li>a stage that could not get a lock, or was the victim of a deadlock, has been rolled
 * back to where it can begin again, and does so after a pause;</li>
 * <li>a stage that fails ends the run; the failure is logged in the database, outside of
 * what was rolled back;</li>
 * <li>a stage that cannot run yet ends the run without being a failure.</li>
 * </ol>
 */
public final class PlanRunner {

    private final Database database;

    private final Bookkeeping bookkeeping;

    private final StopSignal stop;

    private final LockRetries retries;

    private final TransactionBinding binding;

    private final RunListener listener;

    /**
     * A runner for one database.
     * @param database the database; its data source gives the connection that looks for
     * blockers
     * @param bookkeeping writes the log
     * @param policy how patient it is
     * @param pause lets time pass
     * @param binding binds the transactions of revisions to services
     * @param listener hears what happens
     */
    public PlanRunner(Database database, Bookkeeping bookkeeping, RunPolicy policy, Pause pause,
            TransactionBinding binding, RunListener listener) {
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.stop = policy.stop();
        this.retries = new LockRetries(database, policy.retry(), policy.lookForBlockers(), pause, listener);
        this.binding = binding;
        this.listener = listener;
    }

    /**
     * Runs a plan.
     * @param plan what to run; nothing happens where it has no stages
     * @param session holds the lock, and is prepared
     * @param terms what it is told besides
     * @return how far the run got
     * @throws dev.migrator.batch.RunStoppedException where the process is asked to end;
     * what is in hand is committed
     * @throws RevisionFailedException where a stage fails; those before it are committed
     * @throws DatabaseUnreachableException where the connection fails
     */
    public RunOutcome run(Plan plan, RunSession session, RunTerms terms) {
        int done = 0;
        Deferred deferred = null;
        if (!plan.stages().isEmpty()) {
            long start = System.nanoTime();
            session.keepBooks(List.of(this.bookkeeping.logStarted(plan.direction(), "%s -> %s, %s%s"
                .formatted(plan.from(), plan.to(), plan.extent(), terms.tag() == null ? "" : ", tag " + terms.tag()))));
            this.listener.runStarted(plan);
            while (done < plan.stages().size() && deferred == null) {
                this.stop.check();
                Stage stage = plan.stages().get(done);
                if (stage instanceof Stage.Opening opening) {
                    session.keepBooks(opening.bookkeeping());
                    this.listener.dataBegun(stage.revision());
                }
                else {
                    deferred = run(plan, stage, session, terms);
                }
                done += deferred == null ? 1 : 0;
            }
            this.listener.runFinished(plan, done, Duration.ofNanos(System.nanoTime() - start));
        }
        if (deferred == null) {
            deferred = plan.deferred();
        }
        if (deferred != null) {
            this.listener.revisionDeferred(deferred.revision(), deferred.reason());
        }
        return new RunOutcome(done, deferred);
    }

    /**
     * Runs a plan in one transaction, and rolls it back. No listener hears of revisions
     * that begin and end, for none is applied.
     * @param plan has no journaled stages, and at least one
     * @param session holds the lock, and is configured
     * @param state what the database has
     * @return how long it took, without attempts that could not get a lock
     * @throws RevisionFailedException where a stage fails
     * @throws UncommittedEnumValueException where a stage uses a value that another adds
     * to an enum
     * @throws MissingPrivilegeException where the state tables may not be made
     * @throws DatabaseUnreachableException where the connection fails
     */
    public Duration dryRun(Plan plan, RunSession session, DatabaseState state) {
        return new DryRunner(this.retries, this.binding, this.listener).run(plan, session, state);
    }

    private @Nullable Deferred run(Plan plan, Stage stage, RunSession session, RunTerms terms) {
        Revision revision = stage.revision();
        Attempts attempts = new Attempts();
        BatchListener batches = new BatchListener() {

            @Override
            public void batchStarted(BatchProgress place) {
                PlanRunner.this.listener.batchStarted(revision, place);
            }

            @Override
            public void batchFinished(BatchProgress progress, Duration time) {
                attempts.progress();
                PlanRunner.this.listener.batchFinished(revision, progress, time);
            }

            @Override
            public void batchFailed(BatchProgress place, Throwable error) {
                PlanRunner.this.listener.batchFailed(revision, error);
            }

            @Override
            public void batchesFinished(BatchProgress place) {
                PlanRunner.this.listener.batchesFinished(revision, place);
            }

        };
        StageRunner runner = StageRunner.of(stage, session, new StageTools(this.database, this.binding,
                this.bookkeeping, terms, batches, (notice) -> this.listener.notice(revision, notice)));
        try (SessionWatch watch = this.retries.watch(session, () -> revision)) {
            while (true) {
                attempts.begin();
                long start = System.nanoTime();
                this.listener.revisionStarted(plan, revision);
                try {
                    runner.run();
                    this.listener.revisionFinished(plan, revision, Duration.ofNanos(System.nanoTime() - start));
                    return null;
                }
                catch (StepFailure failure) {
                    if (failure.cause() instanceof RunStoppedException stopped) {
                        this.listener.revisionDeferred(revision, stopped);
                        throw stopped;
                    }
                    if (terms.notYet().test(failure.cause())) {
                        return new Deferred(revision, failure.cause());
                    }
                    retryOrFail(plan, runner, failure, attempts.number(), session, watch);
                }
                catch (MigratorException ex) {
                    this.listener.revisionFailed(revision, ex);
                    throw ex;
                }
            }
        }
    }

    private void retryOrFail(Plan plan, StageRunner runner, StepFailure failure, int attempt, RunSession session,
            @Nullable SessionWatch watch) {
        FailedStep failed = failure.step();
        SQLException error = failed.sqlError();
        if (error != null && SqlStates.isConnectionFailure(error.getSQLState())) {
            DatabaseUnreachableException lost = new DatabaseUnreachableException(error);
            this.listener.revisionFailed(runner.stage().revision(), lost);
            throw lost;
        }
        Revision revision = runner.stage().revision();
        List<Backend> blockers = this.retries.blockers(failed, session, watch);
        if (!this.retries.pauseBeforeNext(revision, failed, attempt, blockers)) {
            throw failed(plan, new RevisionFailedException(revision, failed, runner.remains(), blockers), session);
        }
    }

    private RevisionFailedException failed(Plan plan, RevisionFailedException failure, RunSession session) {
        Revision revision = plan.stages()
            .stream()
            .map(Stage::revision)
            .filter((candidate) -> candidate.id().equals(failure.revision()))
            .findFirst()
            .orElseThrow();
        this.listener.revisionFailed(revision, failure);
        try {
            session.keepBooks(List.of(this.bookkeeping.logFailed(failure.revision(), plan.direction(),
                    failure.problem(), failure.sqlState())));
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
        return failure;
    }

}
