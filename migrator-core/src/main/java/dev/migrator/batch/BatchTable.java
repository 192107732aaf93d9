package dev.migrator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.operation.BatchChange.TableRows;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The table of batches as it is now: its columns with their types, and the key.
 *
 * @param dialect writes names
 * @param table the table
 * @param name the table, as it is written in SQL
 * @param columns the types of all columns by name, as they are written in SQL
 * @param key the columns of the key
 * @param rows how many rows it has by its statistics; null where it has none
 * @param bytes how large it is
 */
record BatchTable(Dialect dialect, QualifiedName table, String name, Map<String, String> columns, List<String> key,
        @Nullable Long rows, long bytes) {

    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, atttypmod), attnotnull
              FROM pg_catalog.pg_attribute
             WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
             ORDER BY attnum""";

    private static final String KEYS = """
            SELECT ARRAY(SELECT attname::text
                           FROM unnest(indkey[:indnkeyatts - 1]) WITH ORDINALITY AS position (attribute, place)
                           JOIN pg_catalog.pg_attribute ON attrelid = indrelid AND attnum = attribute
                          ORDER BY place), indisprimary
              FROM pg_catalog.pg_index
             WHERE indrelid = to_regclass(?) AND indisunique AND indisvalid AND indpred IS NULL AND indexprs IS NULL""";

    private static final String ROWS = """
            WITH RECURSIVE part AS (
                SELECT to_regclass(?)::oid AS oid
                UNION ALL
                SELECT inhrelid FROM pg_catalog.pg_inherits JOIN part ON inhparent = part.oid
            )
            SELECT sum(reltuples) FILTER (WHERE reltuples >= 0)::bigint, sum(pg_catalog.pg_relation_size(oid))::bigint
              FROM pg_catalog.pg_class JOIN part USING (oid)""";

    private static final Pattern PLANNED_ROWS = Pattern.compile(" rows=(\\d+) ");

    /**
     * Reads it.
     * @throws UnwalkableTableException where there is no such table, or no such key
     */
    static BatchTable of(TableRows rows, Dialect dialect, Connection connection) throws SQLException {
        String name = name(rows.table(), dialect);
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        columns(connection, name, (row) -> {
            columns.put(row.getString(1), row.getString(2));
            if (row.getBoolean(3)) {
                required.add(row.getString(1));
            }
        });
        if (columns.isEmpty()) {
            throw UnwalkableTableException.missing(rows.table().toString());
        }
        List<String> wanted = rows.key().stream().map(Identifier::value).toList();
        List<String> key = new ArrayList<>();
        query(connection, KEYS, name, (row) -> {
            List<String> candidate = List.of((String[]) row.getArray(1).getArray());
            if (wanted.isEmpty() ? row.getBoolean(2) : candidate.equals(wanted)) {
                key.clear();
                key.addAll(candidate);
            }
        });
        if (key.isEmpty() || !required.containsAll(key)) {
            throw UnwalkableTableException.keyless(rows.table().toString(), wanted);
        }
        List<@Nullable Long> known = new ArrayList<>();
        query(connection, ROWS, name, (row) -> {
            long estimated = row.getLong(1);
            known.add(row.wasNull() ? null : Long.valueOf(estimated));
            known.add(row.getLong(2));
        });
        Long bytes = known.get(1);
        return new BatchTable(dialect, rows.table(), name, columns, List.copyOf(key), known.get(0),
                bytes == null ? 0 : bytes);
    }

    /**
     * How many rows fit a condition, as PostgreSQL estimates it for its plans: by
     * statistics, without a look at the rows.
     * @return null where the table has no statistics
     */
    @Nullable Long estimate(TableRows wanted, Connection connection) throws SQLException {
        if (this.rows == null || wanted.where() == null) {
            return this.rows;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet plan = statement
                .executeQuery("EXPLAIN SELECT FROM %s WHERE (%s)".formatted(this.name, wanted.where()))) {
                plan.next();
                Matcher planned = PLANNED_ROWS.matcher(plan.getString(1));
                return planned.find() ? Long.valueOf(planned.group(1)) : this.rows;
            }
        }
    }

    /**
     * Reads the names and types of the columns of a table, and whether they are NOT NULL.
     */
    static void columns(Connection connection, String table, RowReader reader) throws SQLException {
        query(connection, COLUMNS, table, reader);
    }

    /**
     * A table, as it is written in SQL.
     */
    static String name(QualifiedName table, Dialect dialect) {
        return Stream.concat(Stream.ofNullable(table.schema()), Stream.of(table.name()))
            .map((part) -> dialect.identifier(part.value()))
            .collect(Collectors.joining("."));
    }

    private static void query(Connection connection, String sql, String table, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** The table, as a person writes it. */
    String title() {
        return this.table.toString();
    }

    /** The name of the table within its schema. */
    String relation() {
        return this.table.name().value();
    }

    String quoted(String column) {
        return this.dialect.identifier(column);
    }

    /** {@code a, b}. */
    String keyColumns() {
        return this.key.stream().map(this::quoted).collect(Collectors.joining(", "));
    }

    /** {@code ARRAY[a::text, b::text]}. */
    String keyText() {
        return this.key.stream()
            .map((column) -> quoted(column) + "::text")
            .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    /**
     * {@code (a, b) > (CAST('1' AS int), CAST('x' AS text))}. Without parameters, since
     * the SQL beside it is the user's, and a question mark in it is an operator.
     */
    String keyIs(String operator, List<String> values) {
        return "(%s) %s (%s)".formatted(keyColumns(), operator,
                IntStream.range(0, this.key.size())
                    .mapToObj((index) -> "CAST(%s AS %s)".formatted(this.dialect.literal(values.get(index)),
                            this.columns.get(this.key.get(index))))
                    .collect(Collectors.joining(", ")));
    }

    /**
     * Reads a row of an answer.
     */
    interface RowReader {

        void read(ResultSet row) throws SQLException;

    }

}
