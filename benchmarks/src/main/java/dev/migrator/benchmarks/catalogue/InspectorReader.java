package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrator.schema.InspectionScope;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.schema.Identifier;

/**
 * Reads by our own inspection.
 */
final class InspectorReader implements SchemaReader {

    private final PostgresInspector inspector = new PostgresInspector(InspectionScope.of(new Identifier("public")));

    private final int tables;

    InspectorReader(int tables) {
        this.tables = tables;
    }

    @Override
    public void read(Connection connection) throws SQLException {
        int found = this.inspector.inspect(connection).model().tables().size();
        if (found != this.tables) {
            throw new IllegalStateException("%d tables of %d".formatted(found, this.tables));
        }
    }

}
