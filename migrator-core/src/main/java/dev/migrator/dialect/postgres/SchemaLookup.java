package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Asks the catalogue whether something exists.
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

}
