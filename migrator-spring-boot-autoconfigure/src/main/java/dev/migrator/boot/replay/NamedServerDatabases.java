package dev.migrator.boot.replay;

import java.util.Objects;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.boot.ReplayProperties;
import dev.migrator.execute.ServerThrowAwayDatabases;
import dev.migrator.execute.ThrowAwayDatabases;

/**
 * Databases on the server of {@code migrator.replay.url}.
 */
final class NamedServerDatabases {

    private NamedServerDatabases() {
    }

    static ThrowAwayDatabases of(ReplayProperties properties) {
        return new ServerThrowAwayDatabases(dataSource(properties), (name) -> {
            PGSimpleDataSource dataSource = dataSource(properties);
            dataSource.setDatabaseName(name);
            return dataSource;
        });
    }

    private static PGSimpleDataSource dataSource(ReplayProperties properties) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Objects.requireNonNull(properties.getUrl(), "migrator.replay.url is set"));
        if (properties.getUser() != null) {
            dataSource.setUser(properties.getUser());
        }
        if (properties.getPassword() != null) {
            dataSource.setPassword(properties.getPassword());
        }
        return dataSource;
    }

}
