package dev.migrator.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Walks over a table in the order of its key.
 *
 * @param table the table
 * @param where a condition; null for none
 */
record KeyWalk(BatchTable table, @Nullable String where) {

    /**
     * The last of the rows that follow a key, and how many they are.
     * @param after the key; empty for the beginning
     * @param size how many at most
     * @return empty where none follows
     */
    Optional<Batch> boundary(List<String> after, int size, Connection connection) throws SQLException {
        String sql = """
                SELECT key, place FROM (
                    SELECT %s AS key, row_number() OVER (ORDER BY %s) AS place FROM %s%s ORDER BY %s LIMIT %d
                ) AS batch ORDER BY place DESC LIMIT 1""".formatted(this.table.keyText(), this.table.keyColumns(),
                this.table.name(), condition(after), this.table.keyColumns(), size);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next()
                        ? Optional.of(new Batch(rows.getInt(2), 0, List.of((String[]) rows.getArray(1).getArray())))
                        : Optional.empty();
            }
        }
    }

    /**
     * {@code WHERE}; empty where there is no condition.
     */
    String condition(List<String> after) {
        String behind = after.isEmpty() ? "" : this.table.keyIs(">", after);
        String own = this.where == null ? "" : "(%s)".formatted(this.where);
        String both = behind.isEmpty() || own.isEmpty() ? behind + own : behind + " AND " + own;
        return both.isEmpty() ? "" : " WHERE " + both;
    }

}
