package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fetches the four catalogues that grow with the tables: nothing that reads the same rows
 * can be faster.
 */
final class BareReader implements SchemaReader {

    private static final List<String> CATALOGUES = List.of("pg_class", "pg_attribute", "pg_constraint", "pg_index");

    @Override
    public void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String catalogue : CATALOGUES) {
                read(statement, catalogue);
            }
        }
    }

    private static void read(Statement statement, String catalogue) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from pg_catalog." + catalogue)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }

}
