package dev.migrator.boot;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

import dev.migrator.Migrator;

/**
 * Tells Hibernate's auto-configuration that a migrated database is not Hibernate's to
 * create.
 */
final class MigratorSchemaManagementProvider implements SchemaManagementProvider {

    private final ObjectProvider<Migrator> migrators;

    MigratorSchemaManagementProvider(ObjectProvider<Migrator> migrators) {
        this.migrators = migrators;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return this.migrators.stream().anyMatch((migrator) -> SameDatabase.isBehind(migrator.dataSource(), dataSource))
                ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }

}
