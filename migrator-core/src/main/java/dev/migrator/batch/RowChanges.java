package dev.migrator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What code said to change of the rows of a batch. Rows in which the same columns change
 * are changed by one statement.
 */
final class RowChanges {

    private final BatchTable table;

    private final Map<List<String>, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();

    RowChanges(BatchTable table) {
        this.table = table;
    }

    void add(List<String> key, String column, @Nullable Object value) {
        if (!this.table.columns().containsKey(column) || this.table.key().contains(column)) {
            throw new UnknownColumnException(this.table.title(), column,
                    this.table.columns()
                        .keySet()
                        .stream()
                        .filter((other) -> !this.table.key().contains(other))
                        .toList());
        }
        this.rows.computeIfAbsent(key, (row) -> new HashMap<>()).put(column, value);
    }

    void send(Connection connection) throws SQLException {
        Map<Set<String>, List<List<String>>> byColumns = this.rows.entrySet()
            .stream()
            .collect(Collectors.groupingBy((row) -> new TreeSet<>(row.getValue().keySet()), LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        for (Map.Entry<Set<String>, List<List<String>>> group : byColumns.entrySet()) {
            send(List.copyOf(group.getKey()), group.getValue(), connection);
        }
    }

    /**
     * The values go as arrays of texts, one for each column, which PostgreSQL reads as
     * the column's type.
     */
    private void send(List<String> columns, List<List<String>> keys, Connection connection) throws SQLException {
        int width = this.table.key().size();
        String assignments = IntStream.range(0, columns.size())
            .mapToObj((index) -> "%s = CAST(changed.v%d AS %s)".formatted(this.table.quoted(columns.get(index)), index,
                    type(columns.get(index))))
            .collect(Collectors.joining(", "));
        String match = IntStream.range(0, width)
            .mapToObj((index) -> "target.%s = CAST(changed.k%d AS %s)"
                .formatted(this.table.quoted(this.table.key().get(index)), index, type(this.table.key().get(index))))
            .collect(Collectors.joining(" AND "));
        String names = Stream
            .concat(IntStream.range(0, width).mapToObj((index) -> "k" + index),
                    IntStream.range(0, columns.size()).mapToObj((index) -> "v" + index))
            .collect(Collectors.joining(", "));
        String sql = "UPDATE %s AS target SET %s FROM unnest(%s) AS changed (%s) WHERE %s".formatted(this.table.name(),
                assignments, "?, ".repeat(width + columns.size() - 1) + "?", names, match);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < width; index++) {
                int position = index;
                statement.setArray(index + 1,
                        connection.createArrayOf("text", keys.stream().map((key) -> key.get(position)).toArray()));
            }
            for (int index = 0; index < columns.size(); index++) {
                statement.setArray(width + index + 1,
                        connection.createArrayOf("text", texts(columns.get(index), keys, connection)));
            }
            statement.executeUpdate();
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    private @Nullable Object[] texts(String column, List<List<String>> keys, Connection connection)
            throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (List<String> key : keys) {
            texts.add(ValueText.of(this.rows.getOrDefault(key, Map.of()).get(column), connection));
        }
        return texts.toArray();
    }

    private String type(String column) {
        return String.valueOf(this.table.columns().get(column));
    }

}
