package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import dev.migrator.schema.Inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Table;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

/**
 * Schemas that exist only while they are inspected: each is made in a transaction, read
 * there as home, and rolled back. One database for all tests of a virtual machine.
 */
final class InspectedSchema {

    static final Identifier HOME = new Identifier("app");

    private static final TestDatabase database = TestServer.createDatabase();

    private InspectedSchema() {
    }

    static Inspection inspect(String sql) {
        return inspect(sql, InspectionScope.of(HOME));
    }

    static Inspection inspect(String sql, InspectionScope scope) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema app; set local search_path = app, public; " + sql);
            return new PostgresInspector(scope).inspect(connection);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static DatabaseModel model(String sql) {
        return inspect(sql).model();
    }

    /**
     * The table {@code t} of a schema.
     */
    static Table table(String sql) {
        return model(sql).tables()
            .stream()
            .filter((table) -> table.name().name().value().equals("t"))
            .findFirst()
            .orElseThrow();
    }

    static List<Identifier> identifiers(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }

}
