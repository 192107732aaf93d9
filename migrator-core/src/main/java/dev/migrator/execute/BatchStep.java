package dev.migrator.execute;

import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.transaction.TransactionException;

import dev.migrator.batch.BatchFailure;
import dev.migrator.batch.BatchId;
import dev.migrator.batch.BatchListener;
import dev.migrator.batch.BatchRun;
import dev.migrator.batch.BatchTransactions;
import dev.migrator.batch.Checkpoints;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataTransaction;
import dev.migrator.plan.StateTables;

/**
 * Runs the batches of a revision in the session of a run, each in a transaction that
 * services join.
 */
final class BatchStep implements BatchTransactions {

    private final RunSession session;

    private final TransactionBinding binding;

    private final Consumer<String> notices;

    private final DataTransaction transaction;

    BatchStep(RunSession session, TransactionBinding binding, Consumer<String> notices) {
        this.session = session;
        this.binding = binding;
        this.notices = notices;
        this.transaction = RunTransaction.on(session.connection());
    }

    /**
     * Runs what is left of them.
     * @return the statement that says that nothing is left
     * @throws StepFailure where a batch fails
     */
    String run(BatchId id, BatchChange change, StateTables tables, Duration wanted, BatchListener listener) {
        try {
            return new BatchRun(id, change, new PostgresDialect(), new Checkpoints(tables), this, wanted, listener)
                .run();
        }
        catch (BatchFailure failure) {
            throw new StepFailure(new FailedStep(failure.statement(), 0, failure.reason()));
        }
        catch (MigratorException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    @Override
    public void run(Work work) {
        try {
            this.binding.inTransaction(this.session.connection(), () -> {
                StatementQueue queue = new StatementQueue(this.session, this.notices);
                queue.begin();
                queue.send();
                perform(work);
            });
        }
        catch (TransactionException ex) {
            throw new BatchFailure(null, ex);
        }
        catch (StepFailure failure) {
            throw new BatchFailure(failure.step().statement(), failure.step().cause());
        }
    }

    private void perform(Work work) {
        try {
            work.run(this.transaction);
        }
        catch (BatchFailure failure) {
            throw failure;
        }
        catch (Exception ex) {
            throw new BatchFailure(null, ex);
        }
    }

    @Override
    public void flush() {
        this.binding.flush();
    }

}
