package dev.migrator.execute;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;

import dev.migrator.batch.BatchCrew;
import dev.migrator.batch.BatchFailure;
import dev.migrator.batch.BatchRun;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.operation.DataTransaction;

/**
 * Begins and ends the transactions of batches in a session; services join them.
 */
final class BatchStep implements BatchCrew.Worker {

    private final RunSession session;

    private final TransactionBinding binding;

    private final @Nullable Duration idleLimit;

    private final Consumer<String> notices;

    private final DataTransaction transaction;

    private final Runnable end;

    private BatchStep(RunSession session, TransactionBinding binding, @Nullable Duration idleLimit,
            Consumer<String> notices, Runnable end) {
        this.session = session;
        this.binding = binding;
        this.idleLimit = idleLimit;
        this.notices = notices;
        this.transaction = RunTransaction.on(session.connection());
        this.end = end;
    }

    /**
     * Runs what is left of batches.
     * @param session that of the run; a single worker works in it
     * @param database gives further workers their connections
     * @param idleLimit how long a transaction may wait for this process; null for ever
     * @return the statement that says that nothing is left
     * @throws StepFailure where a batch fails
     */
    static String run(BatchRun batches, RunSession session, Database database, TransactionBinding binding,
            @Nullable Duration idleLimit, Consumer<String> notices) {
        BatchStep alone = new BatchStep(session, binding, idleLimit, notices, () -> {
        });
        try {
            return batches.run(alone, () -> join(session, database, binding, idleLimit, notices));
        }
        catch (BatchFailure failure) {
            throw new StepFailure(new FailedStep(failure.statement(), 0, failure.reason()));
        }
        catch (MigratorException ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    private static BatchStep join(RunSession session, Database database, TransactionBinding binding,
            @Nullable Duration idleLimit, Consumer<String> notices) {
        OpenDatabase open = database.open();
        try {
            RunSession own = session.another(open);
            own.configure();
            return new BatchStep(own, binding, idleLimit, notices, () -> {
                own.close();
                open.close();
            });
        }
        catch (RuntimeException ex) {
            open.close();
            throw ex;
        }
    }

    @Override
    public void run(Work work) {
        try {
            this.binding.inTransaction(this.session.connection(), () -> {
                StatementQueue queue = new StatementQueue(this.session, this.notices);
                queue.begin();
                if (this.idleLimit != null) {
                    queue.addOwn("SET LOCAL idle_in_transaction_session_timeout = " + this.idleLimit.toMillis());
                }
                queue.send();
                perform(work);
            });
        }
        catch (TransactionSystemException ex) {
            // A session that is gone cannot roll back. Why it is gone was said before.
            throw ex.getApplicationException() instanceof BatchFailure failure ? failure : new BatchFailure(null, ex);
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
    public int pid() {
        return this.session.pid();
    }

    @Override
    public void flush() {
        this.binding.flush();
    }

    @Override
    public void close() {
        this.end.run();
    }

}
