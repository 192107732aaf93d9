package dev.migrator.batch;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.plan.StateTables;
import dev.migrator.sql.Statement;

/**
 * The tables that keep how far batches came. Written in the transactions of the batches.
 * Whoever opens batches takes the lead: a number that is one higher than that of who had
 * it before. A place is moved only by who has the last one.
 *
 * @param tables their names
 */
public record Checkpoints(StateTables tables) {

    private static final String COLUMNS = "part, from_key, to_key, last_key, seen, changed, skipped, batches, estimated, rate, "
            + "ended, definition";

    /**
     * Finds the place of batches, or makes it, and takes the lead. In a transaction.
     * @param workers how many batches are to be made at the same time
     * @throws ChangedBatchesException where they were begun with other words
     */
    Opened open(BatchId id, BatchTask task, int workers, Connection connection) throws SQLException {
        for (Statement statement : this.tables.createBatchTables()) {
            execute(connection, statement.sql());
        }
        execute(connection,
                "DELETE FROM %s WHERE revision = ? AND step = ? AND finished".formatted(this.tables.batches()),
                id.revision().value(), id.step());
        execute(connection,
                "UPDATE %s SET lead = lead + 1 WHERE revision = ? AND step = ?".formatted(this.tables.batches()),
                id.revision().value(), id.step());
        List<BatchPart> begun = parts(id, task.definition(), connection);
        return new Opened(task, begun.isEmpty() ? begin(id, task, workers, connection) : begun, lead(id, connection));
    }

    private List<BatchPart> begin(BatchId id, BatchTask task, int workers, Connection connection) throws SQLException {
        BatchTable table = task.table();
        List<KeyRange> ranges = table == null || workers == 1 ? List.of(KeyRange.ALL)
                : new KeySample(table).ranges(workers * Opened.PARTS_OF_A_WORKER, connection);
        Long estimated = task.estimated();
        List<BatchPart> parts = new ArrayList<>();
        for (KeyRange range : ranges) {
            parts.add(BatchPart.at(parts.size(), range,
                    estimated == null ? null : Long.valueOf(estimated / ranges.size())));
        }
        for (BatchPart part : parts) {
            execute(connection,
                    """
                            INSERT INTO %s (revision, step, part, definition, relation, from_key, to_key, last_key, seen, changed, \
                            skipped, batches, estimated, lead, ended, finished) \
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, 1, false, false)"""
                        .formatted(this.tables.batches()),
                    id.revision().value(), id.step(), part.number(), task.definition(), task.title(),
                    array(connection, part.range().after()), array(connection, part.range().until()),
                    array(connection, part.lastKey()), part.estimated());
        }
        return parts;
    }

    private List<BatchPart> parts(BatchId id, String definition, Connection connection) throws SQLException {
        List<BatchPart> parts = new ArrayList<>();
        query(connection, "SELECT %s FROM %s WHERE revision = ? AND step = ? ORDER BY part".formatted(COLUMNS,
                this.tables.batches()), (row) -> {
                    String before = row.getString(12);
                    if (!before.equals(definition)) {
                        throw new ChangedBatchesException(id, before, definition);
                    }
                    parts.add(part(row));
                }, id.revision().value(), id.step());
        return parts;
    }

    private long lead(BatchId id, Connection connection) throws SQLException {
        List<Long> leads = new ArrayList<>();
        query(connection, "SELECT max(lead) FROM %s WHERE revision = ? AND step = ?".formatted(this.tables.batches()),
                (row) -> leads.add(row.getLong(1)), id.revision().value(), id.step());
        return leads.get(0);
    }

    private static BatchPart part(ResultSet row) throws SQLException {
        long estimated = row.getLong(9);
        Long known = row.wasNull() ? null : Long.valueOf(estimated);
        double rate = row.getDouble(10);
        Double measured = row.wasNull() ? null : Double.valueOf(rate);
        return new BatchPart(row.getInt(1), new KeyRange(texts(row.getArray(2)), texts(row.getArray(3))),
                texts(row.getArray(4)), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), known, measured,
                row.getBoolean(11));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /**
     * Where a part is now.
     * @throws LostCheckpointException where its row is gone
     */
    BatchPart find(BatchId id, int part, Connection connection) throws SQLException {
        List<BatchPart> found = new ArrayList<>();
        query(connection, "SELECT %s FROM %s WHERE revision = ? AND step = ? AND part = ?".formatted(COLUMNS,
                this.tables.batches()), (row) -> found.add(part(row)), id.revision().value(), id.step(), part);
        return found.stream().findFirst().orElseThrow(() -> new LostCheckpointException(id));
    }

    /**
     * Moves the place of a part behind a batch. In the transaction of the batch.
     * @throws LostLeadException where another process has taken the lead
     * @throws LostCheckpointException where there is no such place any more, or where
     * another has moved it
     */
    void move(BatchId id, long lead, BatchPart from, BatchPart to, Connection connection) throws SQLException {
        String sql = """
                UPDATE %s SET last_key = ?, seen = ?, changed = ?, skipped = ?, batches = ?, rate = ?, \
                updated_at = clock_timestamp() \
                WHERE revision = ? AND step = ? AND part = ? AND NOT finished AND lead = ? \
                AND last_key IS NOT DISTINCT FROM ?""".formatted(this.tables.batches());
        int moved = execute(connection, sql, array(connection, to.lastKey()), to.seen(), to.changed(), to.skipped(),
                to.batches(), to.rate(), id.revision().value(), id.step(), from.number(), lead,
                array(connection, from.lastKey()));
        if (moved != 1) {
            throw lost(id, lead, connection);
        }
    }

    private RuntimeException lost(BatchId id, long lead, Connection connection) throws SQLException {
        return lead(id, connection) > lead ? new LostLeadException(id) : new LostCheckpointException(id);
    }

    /**
     * Notes that nothing is left of a part. In a transaction.
     * @throws LostLeadException where another process has taken the lead
     * @throws LostCheckpointException where there is no such place any more
     */
    void end(BatchId id, long lead, BatchPart part, Connection connection) throws SQLException {
        String sql = "UPDATE %s SET ended = true WHERE revision = ? AND step = ? AND part = ? AND lead = ?"
            .formatted(this.tables.batches());
        if (execute(connection, sql, id.revision().value(), id.step(), part.number(), lead) != 1) {
            throw lost(id, lead, connection);
        }
    }

    /**
     * Keeps the key of a row that did not go. In the transaction that moves the place
     * behind it.
     */
    void skip(BatchId id, String relation, List<String> key, BatchFailure failure, Connection connection)
            throws SQLException {
        execute(connection,
                "INSERT INTO %s (revision, step, relation, key, error, sqlstate) VALUES (?, ?, ?, ?, ?, ?)"
                    .formatted(this.tables.skippedRows()),
                id.revision().value(), id.step(), relation, array(connection, key),
                String.valueOf(failure.reason().getMessage()), failure.sqlState());
    }

    /**
     * Says that nothing is left of batches.
     * @return to be run with what else depends on that
     */
    String finish(BatchId id) {
        return "UPDATE %s SET finished = true, updated_at = clock_timestamp() WHERE revision = '%s' AND step = %d"
            .formatted(this.tables.batches(), id.revision(), id.step());
    }

    private static @Nullable Array array(Connection connection, List<String> texts) throws SQLException {
        return texts.isEmpty() ? null : connection.createArrayOf("text", texts.toArray());
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void query(Connection connection, String sql, BatchTable.RowReader reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof Array array) {
                statement.setArray(index + 1, array);
            }
            else {
                statement.setObject(index + 1, values[index]);
            }
        }
    }

    /**
     * What is known when batches begin or go on.
     *
     * @param task what is done
     * @param parts all of them, also those that ended
     * @param lead the number of who opened them
     */
    record Opened(BatchTask task, List<BatchPart> parts, long lead) {

        /** More than one, so that no worker is left alone with a large rest. */
        static final int PARTS_OF_A_WORKER = 4;

    }

}
