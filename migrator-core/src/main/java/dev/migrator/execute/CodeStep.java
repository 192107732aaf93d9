package dev.migrator.execute;

import java.sql.Connection;

import dev.migrator.batch.BatchFailure;
import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.operation.DataWork;

/**
 * Runs the code of a data change on the connection of a run.
 */
final class CodeStep {

    private final Connection connection;

    private final TransactionBinding binding;

    CodeStep(Connection connection, TransactionBinding binding) {
        this.connection = connection;
        this.binding = binding;
    }

    /**
     * Runs the code.
     * @param work the code
     * @throws StepFailure where it throws
     */
    void run(DataWork work) {
        try {
            work.run(RunTransaction.on(this.connection));
            this.binding.flush();
        }
        catch (BatchFailure failure) {
            throw new StepFailure(new FailedStep(failure.statement(), 0, failure.reason()));
        }
        catch (Exception ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

}
