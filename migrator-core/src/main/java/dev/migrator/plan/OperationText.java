package dev.migrator.plan;

import java.util.stream.Collectors;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.sql.Statement;

/**
 * An operation as SQL text, to be kept for later. Code has none, and must not be asked
 * for.
 *
 * @param dialect writes operations
 * @param server the server that is to run them
 */
record OperationText(Dialect dialect, ServerVersion server) implements Operation.Cases<String> {

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

}
