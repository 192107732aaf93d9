package dev.migrator.execute;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.springframework.transaction.TransactionException;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.DeferredConstraints;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Stage;
import dev.migrator.revision.Revision;
import dev.migrator.sql.Statement;

/**
 * Runs a plan for real and leaves nothing of it, all in one transaction:
 * <ol>
 * <li>the state tables are made where they are missing;</li>
 * <li>the stages run in their order, with their bookkeeping; after each, what a commit
 * would check is checked;</li>
 * <li>the transaction is rolled back.</li>
 * </ol>
 * Where a lock is not to be had, everything is rolled back and, after a pause, begins
 * again from 1.
 */
final class DryRunner {

    private final LockRetries retries;

    private final TransactionBinding binding;

    private final RunListener listener;

    DryRunner(LockRetries retries, TransactionBinding binding, RunListener listener) {
        this.retries = retries;
        this.binding = binding;
        this.listener = listener;
    }

    /**
     * Runs a plan.
     * @param plan has no journaled stages, and at least one
     * @param session holds the lock, and is configured
     * @param state what the database has
     * @return how long the last attempt took
     */
    Duration run(Plan plan, RunSession session, DatabaseState state) {
        for (int attempt = 1;; attempt++) {
            long start = System.nanoTime();
            Attempt current = new Attempt(plan, session, state);
            try (SessionWatch watch = this.retries.watch(session, current::revision)) {
                try {
                    current.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                }
                catch (StepFailure failure) {
                    List<Backend> blockers = this.retries.blockers(failure.step(), session, watch);
                    if (!this.retries.pauseBeforeNext(current.revision(), failure.step(), attempt, blockers)) {
                        throw current.failed(failure.step(), blockers);
                    }
                }
            }
        }
    }

    /**
     * Leaves the transaction so that it is rolled back, without being a failure.
     */
    private static final class RollBack extends RuntimeException {

        RollBack() {
            super(null, null, false, false);
        }

    }

    /**
     * One transaction.
     */
    private final class Attempt {

        private final Plan plan;

        private final RunSession session;

        private final DatabaseState state;

        private volatile Stage stage;

        Attempt(Plan plan, RunSession session, DatabaseState state) {
            this.plan = plan;
            this.session = session;
            this.state = state;
            this.stage = plan.stages().get(0);
        }

        Revision revision() {
            return this.stage.revision();
        }

        void run() {
            try {
                DryRunner.this.binding.inTransaction(this.session.connection(), () -> {
                    runStages();
                    throw new RollBack();
                });
            }
            catch (RollBack ex) {
                return;
            }
            catch (TransactionException ex) {
                throw new StepFailure(new FailedStep(null, 0, ex));
            }
        }

        private void runStages() {
            if (!this.state.initialised()) {
                this.session.createTablesInTransaction();
            }
            for (Stage next : this.plan.stages()) {
                this.stage = next;
                run(next);
                checkAsACommitDoes();
            }
        }

        private void run(Stage next) {
            Revision revision = next.revision();
            if (next instanceof Stage.Transactional transactional) {
                new TransactionalStageRunner(transactional, this.session, DryRunner.this.binding,
                        (notice) -> DryRunner.this.listener.notice(revision, notice))
                    .runSteps();
            }
            else if (next instanceof Stage.Opening opening) {
                begin(opening);
            }
        }

        private void begin(Stage.Opening opening) {
            try {
                this.session.execute(opening.bookkeeping().stream().map(Statement::sql).toList());
            }
            catch (SQLException ex) {
                throw new StepFailure(new FailedStep(null, 0, ex));
            }
        }

        private void checkAsACommitDoes() {
            try {
                this.session.execute(List.of(DeferredConstraints.CHECK, DeferredConstraints.DEFER_AGAIN));
            }
            catch (SQLException ex) {
                throw new StepFailure(new FailedStep(null, 0, ex));
            }
        }

        RuntimeException failed(FailedStep failed, List<Backend> blockers) {
            SQLException error = failed.sqlError();
            if (error != null && SqlStates.isConnectionFailure(error.getSQLState())) {
                return new DatabaseUnreachableException(error);
            }
            if (error != null && SqlStates.isUncommittedEnumValue(error)
                    && !this.stage.equals(this.plan.stages().get(0))) {
                return new UncommittedEnumValueException(revision(), error);
            }
            return new RevisionFailedException(revision(), failed, RevisionFailedException.Remains.nothing(steps()),
                    blockers);
        }

        private int steps() {
            return this.stage instanceof Stage.Transactional transactional ? transactional.steps().size() : 0;
        }

    }

}
