package dev.migrator.boot.docker.compose;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import dev.migrator.boot.MigratorConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcAdaptingMigratorConnectionDetailsFactoryTests {

    @Test
    void whatSpringBootConnectsToIsMigrated() {
        Map<Class<?>, ConnectionDetails> details = new ConnectionDetailsFactories(getClass().getClassLoader())
            .getConnectionDetails(new Service(), true);
        assertThat(details.get(MigratorConnectionDetails.class)).isInstanceOfSatisfying(MigratorConnectionDetails.class,
                (migrator) -> {
                    assertThat(migrator.getJdbcUrl()).isEqualTo("jdbc:postgresql://container/app");
                    assertThat(migrator.getUsername()).isEqualTo("owner");
                    assertThat(migrator.getPassword()).isEqualTo("hidden");
                    assertThat(migrator.getDriverClassName()).isEqualTo("org.postgresql.Driver");
                });
    }

    static class Service implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://container/app";
        }

        @Override
        public String getUsername() {
            return "owner";
        }

        @Override
        public String getPassword() {
            return "hidden";
        }

    }

}
