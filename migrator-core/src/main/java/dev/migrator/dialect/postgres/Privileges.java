package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up what the user of a connection may not do and a run needs.
 */
public final class Privileges {

    private static final String SCHEMA = """
            SELECT current_user, n.oid IS NOT NULL,
                   pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
                   pg_catalog.has_schema_privilege(n.oid, 'USAGE'), pg_catalog.has_schema_privilege(n.oid, 'CREATE'),
                   pg_catalog.quote_ident(pg_catalog.current_database())
              FROM (SELECT 1) one
              LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = ?
            """;

    private static final String TABLE = """
            SELECT p.name
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              CROSS JOIN pg_catalog.unnest(?) WITH ORDINALITY AS p (name, place)
             WHERE pg_catalog.format('"%s"."%s"', replace(n.nspname, '"', '""'), replace(c.relname, '"', '""')) = ?
               AND NOT pg_catalog.has_table_privilege(c.oid, p.name)
             ORDER BY p.place
            """;

    private Privileges() {
    }

    /**
     * The privileges that are missing on a schema, or on the database where the schema
     * does not exist.
     * @param connection any connection to the database
     * @param schema its name, not quoted
     * @return at most one
     * @throws SQLException where the query fails
     */
    public static List<MissingPrivilege> missingOnSchema(Connection connection, String schema) throws SQLException {
        PostgresDialect dialect = new PostgresDialect();
        try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(2)) {
                    return missing(row.getString(1), row.getBoolean(3) ? List.of() : List.of("CREATE"),
                            "DATABASE " + row.getString(6));
                }
                List<String> privileges = new ArrayList<>();
                if (!row.getBoolean(4)) {
                    privileges.add("USAGE");
                }
                if (!row.getBoolean(5)) {
                    privileges.add("CREATE");
                }
                return missing(row.getString(1), privileges, "SCHEMA " + dialect.identifier(schema));
            }
        }
    }

    /**
     * The privileges that are missing on a table.
     * @param connection any connection to the database
     * @param table its qualified name, both parts quoted; nothing is missing on one that
     * does not exist
     * @param privileges those that are needed, such as {@code INSERT}
     * @return at most one, which names all that are missing
     * @throws SQLException where the query fails
     */
    public static List<MissingPrivilege> missingOnTable(Connection connection, String table, List<String> privileges)
            throws SQLException {
        List<String> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
            statement.setArray(1, connection.createArrayOf("text", privileges.toArray()));
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add(rows.getString(1));
                }
            }
        }
        return missing(user(connection), missing, "TABLE " + table);
    }

    private static List<MissingPrivilege> missing(String user, List<String> privileges, String object) {
        return privileges.isEmpty() ? List.of()
                : List.of(new MissingPrivilege(user, String.join(", ", privileges), object));
    }

    private static String user(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_user");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

}
