package dev.migrator.batch;

import java.sql.Connection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.BatchChange.Apply;
import dev.migrator.operation.BatchChange.Consume;
import dev.migrator.operation.BatchChange.Delete;
import dev.migrator.operation.BatchChange.TableWork;
import dev.migrator.operation.BatchChange.Update;
import dev.migrator.schema.Identifier;

/**
 * Batches that fit the database as it is now.
 *
 * @param title what is walked over, as a person writes it
 * @param key the names of what a key consists of
 * @param definition what is done, in words by which a change of it is noticed
 * @param work makes one batch
 * @param table the table; null where it is a cursor
 * @param estimated how many rows there are by statistics; null where nobody knows
 */
record BatchTask(String title, List<String> key, String definition, BatchWork work, @Nullable BatchTable table,
        @Nullable Long estimated) {

    /**
     * Looks at the database.
     * @param flush sends what code has left in memory
     * @throws UnwalkableTableException where there is no such table, or no such key
     * @throws Exception where the database or the cursor gives no answer
     */
    static BatchTask of(BatchChange change, Dialect dialect, Connection connection, Runnable flush) throws Exception {
        if (change.work() instanceof Consume<?> work) {
            return new BatchTask(work.name(), List.of("position"), "cursor %s: code".formatted(work.name()),
                    new CursorBatches<>(work, flush), null, work.cursor().estimate());
        }
        TableWork work = (TableWork) change.work();
        BatchTable table = BatchTable.of(work.rows(), dialect, connection);
        return work.match(new OfTable(table, flush, table.estimate(work.rows(), connection)));
    }

    /**
     * The task of a table, for each kind of work.
     *
     * @param matching how many rows fit the condition
     */
    private record OfTable(BatchTable table, Runnable flush,
            @Nullable Long matching) implements BatchChange.Cases<BatchTask> {

        @Override
        public BatchTask update(Update work) {
            String sql = "UPDATE %s SET %s".formatted(this.table.name(), work.assignments());
            return of(work, "update " + work.assignments(), sql(work, sql), this.table.rows());
        }

        @Override
        public BatchTask delete(Delete work) {
            return of(work, "delete", sql(work, "DELETE FROM " + this.table.name()), this.table.rows());
        }

        @Override
        public BatchTask apply(Apply work) {
            List<String> columns = work.rows().columns().stream().map(Identifier::value).toList();
            return of(work, "code", new CodeBatches(this.table, columns, work.rows().where(), work.code(), this.flush),
                    this.matching);
        }

        private BatchWork sql(TableWork work, String change) {
            return new SqlBatches(this.table, change, work.rows().where());
        }

        private BatchTask of(TableWork work, String what, BatchWork batches, @Nullable Long estimated) {
            String where = work.rows().where();
            String definition = "%s by (%s)%s: %s".formatted(this.table.title(), String.join(", ", this.table.key()),
                    where == null ? "" : " where " + where, what);
            return new BatchTask(this.table.title(), this.table.key(), definition, batches, this.table, estimated);
        }

    }

}
