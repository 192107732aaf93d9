package dev.migrator.boot;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.backup.PasswordSource;

/**
 * The password that a data source connects with, for those that tell it: the pools that
 * Spring Boot knows, and its own. Asked for only when it is needed, since a pool can be
 * given another one meanwhile.
 */
final class DataSourcePassword implements PasswordSource {

    private final DataSource dataSource;

    DataSourcePassword(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public @Nullable String password() {
        try {
            return DataSourceBuilder.derivedFrom(this.dataSource)
                .type(SimpleDriverDataSource.class)
                .build()
                .getPassword();
        }
        catch (UnsupportedDataSourcePropertyException ex) {
            // Another kind of data source: nobody knows, and pg_dump may look it up in
            // its own file of passwords.
            return null;
        }
    }

}
