package dev.migrator.codegen.java;

import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;

/**
 * An operation as a migration says it.
 */
final class OperationCalls implements Operation.Cases<Code> {

    private final Terms terms;

    OperationCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code typed(TypedOperation operation) {
        return operation.match(new TypedCalls(this.terms));
    }

    @Override
    public Code rawSql(RawSql operation) {
        return this.terms.op("execute", this.terms.text(operation.sql())).code();
    }

    @Override
    public Code dataChange(DataChange operation) {
        throw new IllegalStateException("Code cannot be kept as text");
    }

    @Override
    public Code batchChange(BatchChange operation) {
        throw new IllegalStateException("Batches cannot be kept as text");
    }

}
