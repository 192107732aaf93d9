package dev.migrator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionId;
import dev.migrator.sql.Statement;

/**
 * The tables that keep how far batches came. Written in the transactions of the batches.
 *
 * @param tables their names
 */
public record Checkpoints(StateTables tables) {

    private static final String COLUMNS = "revision, step, relation, seen, changed, skipped, batches, estimated, last_key, "
            + "definition";

    /**
     * Finds the place of batches, or makes it. In a transaction.
     * @param definition what is done, in words by which a change of it is noticed
     * @throws ChangedBatchesException where they were begun with other words
     */
    BatchProgress open(BatchId id, String definition, BatchTable table, Connection connection) throws SQLException {
        for (Statement statement : this.tables.createBatchTables()) {
            execute(connection, statement.sql());
        }
        execute(connection,
                "DELETE FROM %s WHERE revision = ? AND step = ? AND finished".formatted(this.tables.batches()),
                id.revision().value(), id.step());
        Optional<BatchProgress> begun = find(id, definition, connection);
        if (begun.isEmpty()) {
            execute(connection,
                    "INSERT INTO %s (revision, step, definition, relation, seen, changed, skipped, batches, estimated, finished) "
                        .formatted(this.tables.batches()) + "VALUES (?, ?, ?, ?, 0, 0, 0, 0, ?, false)",
                    id.revision().value(), id.step(), definition, table.title(), table.rows());
        }
        return begun.orElseGet(() -> new BatchProgress(id, table.title(), 0, 0, 0, 0, table.rows(), List.of()));
    }

    /**
     * Where batches are.
     * @return empty where nobody began them
     * @throws ChangedBatchesException where they were begun with other words
     */
    Optional<BatchProgress> find(BatchId id, String definition, Connection connection) throws SQLException {
        String sql = "SELECT %s FROM %s WHERE revision = ? AND step = ?".formatted(COLUMNS, this.tables.batches());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.revision().value());
            statement.setInt(2, id.step());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                String before = rows.getString(10);
                if (!before.equals(definition)) {
                    throw new ChangedBatchesException(id, before, definition);
                }
                return Optional.of(progress(rows));
            }
        }
    }

    private static BatchProgress progress(ResultSet row) throws SQLException {
        long estimated = row.getLong(8);
        Long known = row.wasNull() ? null : Long.valueOf(estimated);
        java.sql.Array key = row.getArray(9);
        return new BatchProgress(new BatchId(new RevisionId(row.getString(1)), row.getInt(2)), row.getString(3),
                row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), known,
                key == null ? List.of() : List.of((String[]) key.getArray()));
    }

    /**
     * Moves the place behind a batch. In the transaction of the batch.
     * @throws LostCheckpointException where there is no such place any more, or where
     * another has moved it
     */
    void move(BatchProgress from, Batch batch, Connection connection) throws SQLException {
        String sql = """
                UPDATE %s SET last_key = ?, seen = seen + ?, changed = changed + ?, batches = batches + 1, \
                updated_at = clock_timestamp() \
                WHERE revision = ? AND step = ? AND NOT finished AND last_key IS NOT DISTINCT FROM ?"""
            .formatted(this.tables.batches());
        int moved = execute(connection, sql, array(connection, batch.lastKey()), batch.seen(), batch.changed(),
                from.id().revision().value(), from.id().step(), array(connection, from.lastKey()));
        if (moved != 1) {
            throw new LostCheckpointException(from.id());
        }
    }

    /**
     * Moves the place behind a row that did not go, and keeps the row's key.
     */
    void skip(BatchProgress from, List<String> key, BatchFailure failure, Connection connection) throws SQLException {
        execute(connection,
                "INSERT INTO %s (revision, step, relation, key, error, sqlstate) VALUES (?, ?, ?, ?, ?, ?)"
                    .formatted(this.tables.skippedRows()),
                from.id().revision().value(), from.id().step(), from.table(), array(connection, key),
                String.valueOf(failure.reason().getMessage()), failure.sqlState());
        execute(connection,
                "UPDATE %s SET skipped = skipped + 1 WHERE revision = ? AND step = ?".formatted(this.tables.batches()),
                from.id().revision().value(), from.id().step());
        move(from, new Batch(1, 0, key), connection);
    }

    /**
     * The statement that says that nothing is left.
     */
    String finish(BatchId id) {
        return "UPDATE %s SET finished = true, updated_at = clock_timestamp() WHERE revision = '%s' AND step = %d"
            .formatted(this.tables.batches(), id.revision(), id.step());
    }

    private static java.sql.@Nullable Array array(Connection connection, List<String> texts) throws SQLException {
        return texts.isEmpty() ? null : connection.createArrayOf("text", texts.toArray());
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                if (values[index] instanceof java.sql.Array array) {
                    statement.setArray(index + 1, array);
                }
                else {
                    statement.setObject(index + 1, values[index]);
                }
            }
            return statement.executeUpdate();
        }
    }

}
