package dev.migrator.boot;

import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Whether two data sources lead to one database. It is known by its URL, so that one
 * which is migrated as another user is recognised.
 */
final class SameDatabase {

    private SameDatabase() {
    }

    static boolean isBehind(DataSource migrated, DataSource dataSource) {
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
