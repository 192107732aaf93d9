package dev.migrator.boot.docker.compose;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import dev.migrator.boot.MigratorConnectionDetails;

/**
 * Migrates the database of a service, whatever kind of service Spring Boot can connect
 * to.
 */
class JdbcAdaptingMigratorConnectionDetailsFactory
        implements ConnectionDetailsFactory<JdbcConnectionDetails, MigratorConnectionDetails> {

    @Override
    public MigratorConnectionDetails getConnectionDetails(JdbcConnectionDetails input) {
        return new MigratorConnectionDetails() {

            @Override
            public @Nullable String getUsername() {
                return input.getUsername();
            }

            @Override
            public @Nullable String getPassword() {
                return input.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                return input.getJdbcUrl();
            }

            @Override
            public String getDriverClassName() {
                return input.getDriverClassName();
            }

        };
    }

}
