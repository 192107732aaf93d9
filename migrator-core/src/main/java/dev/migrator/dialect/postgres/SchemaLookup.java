package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Asks the catalogue what exists.
 */
public final class SchemaLookup {

    private SchemaLookup() {
    }

    /**
     * Whether a schema exists.
     * @param connection any connection to the database
     * @param schema its name, not quoted
     * @return also true where the user may not use it
     * @throws SQLException where the query fails
     */
    public static boolean schemaExists(Connection connection, String schema) throws SQLException {
        String query = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * The columns of a table. Readable whatever the user may do with the table.
     * @param connection any connection to the database
     * @param table its qualified name, both parts quoted
     * @return their names; empty where there is no such table
     * @throws SQLException where the query fails
     */
    public static Set<String> columns(Connection connection, String table) throws SQLException {
        String query = """
                SELECT a.attname
                  FROM pg_catalog.pg_attribute a
                  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE pg_catalog.format('"%s"."%s"', replace(n.nspname, '"', '""'), replace(c.relname, '"', '""')) = ?
                   AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                """;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> columns = new HashSet<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

}
