package dev.migrator.execute;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.execute.RevisionFailedException.FailedStep;
import dev.migrator.operation.DataTransaction;
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
            work.run(new OnConnection(this.connection,
                    JdbcClient.create(new SingleConnectionDataSource(this.connection, true))));
            this.binding.flush();
        }
        catch (Exception ex) {
            throw new StepFailure(new FailedStep(null, 0, ex));
        }
    }

    private record OnConnection(Connection connection, JdbcClient jdbc) implements DataTransaction {

    }

}
