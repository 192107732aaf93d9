package dev.migrator.dialect;

import java.util.stream.Collectors;

import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.sql.Statement;

/**
 * Gives an operation as SQL text, its statements separated by semicolons. Code has none,
 * and must not be asked for.
 *
 * @param dialect writes operations
 * @param server the server that is to run them
 */
public record OperationText(Dialect dialect, ServerVersion server) implements Operation.Cases<String> {

    @Override
    public String typed(TypedOperation operation) {
        return this.dialect.render(operation, this.server)
            .statements()
            .stream()
            .map(Statement::sql)
            .collect(Collectors.joining(";\n"));
    }

    @Override
    public String rawSql(RawSql operation) {
        return operation.sql().strip();
    }

    @Override
    public String dataChange(DataChange operation) {
        throw new IllegalStateException("Code cannot be kept as text");
    }

    @Override
    public String batchChange(BatchChange operation) {
        throw new IllegalStateException("Batches cannot be kept as text");
    }

}
