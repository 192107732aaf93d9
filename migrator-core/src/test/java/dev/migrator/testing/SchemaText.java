package dev.migrator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The whole schema of a database as text, by a query that knows nothing of this project.
 * Two databases have the same schema when the texts are equal.
 *
 * @param query gives rows of kind, name and definition
 */
public record SchemaText(String query) {

    private static final String ROWS = """
            SELECT format('SELECT %L, t::text FROM %I.%I t ORDER BY 2', c.oid::regclass, n.nspname, c.relname)
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'm') AND c.relispopulated
               AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
             ORDER BY 1
            """;

    /**
     * The query that belongs to the project.
     * @return of the oracle's folder, as a copy
     */
    public static SchemaText own() {
        try (InputStream stream = Objects.requireNonNull(SchemaText.class.getResourceAsStream("catalog.sql"))) {
            return new SchemaText(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The schema of a database.
     * @param connection sees it; its search path is changed and set back
     * @return a line for each thing
     * @throws SQLException where it cannot be read
     */
    public List<String> schema(Connection connection) throws SQLException {
        return inCatalogue(connection, () -> lines(connection, this.query));
    }

    /**
     * The rows of all tables.
     * @param connection sees them; its search path is changed and set back
     * @return a line for each row, in the order of tables and of their text
     * @throws SQLException where they cannot be read
     */
    public List<String> rows(Connection connection) throws SQLException {
        return inCatalogue(connection, () -> {
            List<String> rows = new ArrayList<>();
            for (String each : lines(connection, ROWS)) {
                rows.addAll(lines(connection, each));
            }
            return rows;
        });
    }

    private static List<String> inCatalogue(Connection connection, Reading reading) throws SQLException {
        String before = connection.getSchema();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
            List<String> lines = reading.read();
            statement.execute("SET search_path = \"" + before + "\"");
            return lines;
        }
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                lines.add(String.join("\t", values));
            }
        }
        return lines;
    }

    @FunctionalInterface
    private interface Reading {

        List<String> read() throws SQLException;

    }

}
