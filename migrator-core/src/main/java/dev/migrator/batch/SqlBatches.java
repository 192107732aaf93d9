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
    public Optional<Batch> run(List<String> after, int size, DataTransaction transaction) throws SQLException {
        Optional<Batch> boundary = this.walk.boundary(after, size, transaction.connection());
        if (boundary.isEmpty()) {
            return boundary;
        }
        List<String> last = boundary.get().lastKey();
        String condition = (after.isEmpty() ? "" : this.table.keyIs(">", after) + " AND ")
                + this.table.keyIs("<=", last) + (this.where == null ? "" : " AND (%s)".formatted(this.where));
        String sql = "%s WHERE %s".formatted(this.change, condition);
        try (Statement statement = transaction.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            return Optional.of(new Batch(boundary.get().seen(), statement.executeUpdate(sql), last));
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    @Override
    public List<String> next(List<String> after, DataTransaction transaction) throws SQLException {
        return this.walk.boundary(after, 1, transaction.connection()).map(Batch::lastKey).orElse(after);
    }

}
