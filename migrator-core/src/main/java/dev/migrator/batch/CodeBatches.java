package dev.migrator.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.BatchCode;
import dev.migrator.operation.DataTransaction;

/**
 * Gives rows to code: reads and locks them, runs the code, and sends what the code said
 * to change. Two round trips besides those of the code, and one more for each set of
 * columns that it changes.
 */
final class CodeBatches implements BatchWork {

    private final BatchTable table;

    private final List<String> columns;

    private final KeyWalk walk;

    private final BatchCode code;

    private final Runnable flush;

    /**
     * Batches of code.
     * @param columns what is read; empty for all columns
     * @param where which rows; null for all
     * @param flush sends what the code has left in memory
     */
    CodeBatches(BatchTable table, List<String> columns, @Nullable String where, BatchCode code, Runnable flush) {
        this.table = table;
        this.columns = columns.isEmpty() ? List.copyOf(table.columns().keySet()) : columns;
        this.walk = new KeyWalk(table, where);
        this.code = code;
        this.flush = flush;
    }

    @Override
    public Optional<Batch> run(KeyRange range, int size, DataTransaction transaction) throws Exception {
        String read = Stream
            .concat(this.table.key().stream().map((column) -> this.table.quoted(column) + "::text"),
                    this.columns.stream().map(this.table::quoted))
            .collect(Collectors.joining(", "));
        String sql = "SELECT %s FROM %s%s ORDER BY %s LIMIT %d FOR NO KEY UPDATE".formatted(read, this.table.name(),
                this.walk.condition(range), orderOfKey(), size);
        try (Statement statement = transaction.connection()
            .createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return run(new ReadRows(this.table, this.columns, rows), transaction);
            }
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    /**
     * With the name of the table before each column, since the names alone are those of
     * the texts that are read.
     */
    private String orderOfKey() {
        String relation = this.table.quoted(this.table.relation());
        return this.table.key()
            .stream()
            .map((column) -> "%s.%s".formatted(relation, this.table.quoted(column)))
            .collect(Collectors.joining(", "));
    }

    private Optional<Batch> run(ReadRows rows, DataTransaction transaction) throws Exception {
        if (rows.size() == 0) {
            return Optional.empty();
        }
        List<String> last = rows.lastKey();
        this.code.run(rows, transaction);
        this.flush.run();
        rows.changes().send(transaction.connection());
        return Optional.of(new Batch(rows.size(), rows.size(), last));
    }

    @Override
    public List<String> next(KeyRange range, DataTransaction transaction) throws SQLException {
        return this.walk.boundary(range, 1, transaction.connection()).map(Batch::lastKey).orElse(range.after());
    }

}
