package dev.migrator.plan;

import java.util.List;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.plan.Step.Batches;
import dev.migrator.plan.Step.Data;
import dev.migrator.plan.Step.Sql;
import dev.migrator.revision.Revision;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.StatementSplitter;

/**
 * Makes the steps of one operation: SQL as it was written is cut into statements, a typed
 * operation is written by the dialect.
 *
 * @param dialect writes operations
 * @param server the server that is to run them
 * @param revision the revision that says them
 */
record StepCompiler(Dialect dialect, ServerVersion server,
        Revision revision) implements Operation.Cases<List<? extends Step>> {

    @Override
    public List<Step> typed(TypedOperation operation) {
        return this.dialect.render(operation, this.server).statements().stream().<Step>map(Sql::new).toList();
    }

    @Override
    public List<Step> rawSql(RawSql operation) {
        SqlText text = new SqlText(operation.sql(), this.revision.origin(), operation.firstLine());
        return StatementSplitter.split(text).stream().<Step>map(Sql::new).toList();
    }

    @Override
    public List<Step> dataChange(DataChange operation) {
        return List.of(new Data(operation.work()));
    }

    @Override
    public List<Step> batchChange(BatchChange operation) {
        return List.of(new Batches(operation));
    }

}
