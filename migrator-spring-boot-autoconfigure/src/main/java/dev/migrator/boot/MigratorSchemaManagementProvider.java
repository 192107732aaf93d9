package dev.migrator.boot;

import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.Migrator;

/**
 * Tells Hibernate's auto-configuration that a migrated database is not Hibernate's to
 * create. A database is known by its URL, so that one which is migrated as another user
 * is recognised.
 */
final class MigratorSchemaManagementProvider implements SchemaManagementProvider {

    private final ObjectProvider<Migrator> migrators;

    MigratorSchemaManagementProvider(ObjectProvider<Migrator> migrators) {
        this.migrators = migrators;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return this.migrators.stream().anyMatch((migrator) -> isSame(migrator.dataSource(), dataSource))
                ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }

    private static boolean isSame(DataSource migrated, DataSource dataSource) {
        String url = url(migrated);
        return migrated.equals(dataSource) || (url != null && Objects.equals(url, url(dataSource)));
    }

    private static @Nullable String url(DataSource dataSource) {
        try {
            return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build().getUrl();
        }
        catch (UnsupportedDataSourcePropertyException ex) {
            return null;
        }
    }

}
