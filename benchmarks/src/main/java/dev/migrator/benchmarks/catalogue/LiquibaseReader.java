package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import liquibase.structure.core.ForeignKey;
import liquibase.structure.core.Table;

/**
 * Reads by Liquibase's snapshot of everything that it looks at by default: tables,
 * columns, keys, unique constraints, indexes, views and sequences.
 */
final class LiquibaseReader implements SchemaReader {

    // Held, since the JDK forgets the level of a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    private final int tables;

    LiquibaseReader(int tables) {
        this.tables = tables;
        LOGGER.setLevel(Level.OFF);
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    @Override
    public void read(Connection connection) throws Exception {
        Database database = DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        DatabaseSnapshot snapshot = SnapshotGeneratorFactory.getInstance()
            .createSnapshot(CatalogAndSchema.DEFAULT, database, new SnapshotControl(database));
        connection.commit();
        connection.setAutoCommit(true);
        int found = snapshot.get(Table.class).size();
        int keys = snapshot.get(ForeignKey.class).size();
        if (found != this.tables || keys != this.tables) {
            throw new IllegalStateException("%d tables and %d foreign keys of %d".formatted(found, keys, this.tables));
        }
    }

}
