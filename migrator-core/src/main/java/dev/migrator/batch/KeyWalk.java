package dev.migrator.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Walks over a table in the order of its key.
 *
 * @param table the table
 * @param where a condition; null for none
 */
record KeyWalk(BatchTable table, @Nullable String where) {

    /**
     * The last of the first rows of a range, and how many they are.
     * @param size how many at most
     * @return empty where there is none
     */
    Optional<Batch> boundary(KeyRange range, int size, Connection connection) throws SQLException {
        String sql = """
                SELECT key, place FROM (
                    SELECT %s AS key, row_number() OVER (ORDER BY %s) AS place FROM %s%s ORDER BY %s LIMIT %d
                ) AS batch ORDER BY place DESC LIMIT 1""".formatted(this.table.keyText(), this.table.keyColumns(),
                this.table.name(), condition(range), this.table.keyColumns(), size);
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
    String condition(KeyRange range) {
        String condition = Stream
            .of(range.after().isEmpty() ? "" : this.table.keyIs(">", range.after()),
                    range.until().isEmpty() ? "" : this.table.keyIs("<=", range.until()),
                    this.where == null ? "" : "(%s)".formatted(this.where))
            .filter((part) -> !part.isEmpty())
            .collect(Collectors.joining(" AND "));
        return condition.isEmpty() ? "" : " WHERE " + condition;
    }

}
