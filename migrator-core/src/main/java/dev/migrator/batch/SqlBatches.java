package dev.migrator.batch;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.DataTransaction;

/**
 * Changes rows by SQL: all between two keys that fit a condition. Two round trips, and no
 * row comes to the client.
 */
final class SqlBatches implements BatchWork {

    private final BatchTable table;

    private final String change;

    private final @Nullable String where;

    private final KeyWalk walk;

    /**
     * Batches of a statement.
     * @param change {@code UPDATE} or {@code DELETE} of the table, without a condition
     * @param where which rows; null for all
     */
    SqlBatches(BatchTable table, String change, @Nullable String where) {
        this.table = table;
        this.change = change;
        this.where = where;
        this.walk = new KeyWalk(table, null);
    }

    @Override
    public Optional<Batch> run(KeyRange range, int size, DataTransaction transaction) throws SQLException {
        Optional<Batch> boundary = this.walk.boundary(range, size, transaction.connection());
        if (boundary.isEmpty()) {
            return boundary;
        }
        List<String> last = boundary.get().lastKey();
        String sql = this.change + new KeyWalk(this.table, this.where).condition(new KeyRange(range.after(), last));
        try (Statement statement = transaction.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            return Optional.of(new Batch(boundary.get().seen(), statement.executeUpdate(sql), last));
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    @Override
    public List<String> next(KeyRange range, DataTransaction transaction) throws SQLException {
        return this.walk.boundary(range, 1, transaction.connection()).map(Batch::lastKey).orElse(range.after());
    }

}
