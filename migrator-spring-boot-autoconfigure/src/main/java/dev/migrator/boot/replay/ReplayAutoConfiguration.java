package dev.migrator.boot.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.MigratorProperties;
import dev.migrator.execute.ThrowAwayDatabases;

/**
 * Auto-configuration of where throw-away databases come from: the server that is named by
 * {@code migrator.replay.url}, else an embedded PostgreSQL where that is on the class
 * path, else a container where Testcontainers is. Nothing is started or connected to
 * before one is wanted.
 */
@AutoConfiguration(after = MigratorAutoConfiguration.class)
@ConditionalOnBean(MigratorProperties.class)
@ConditionalOnMissingBean(ThrowAwayDatabases.class)
public final class ReplayAutoConfiguration {

    private static final String URL = "migrator.replay.url";

    /**
     * A server that is named.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(URL)
    static class NamedServer {

        @Bean
        ThrowAwayDatabases migratorThrowAwayDatabases(MigratorProperties properties) {
            return NamedServerDatabases.of(properties.getReplay());
        }

    }

    /**
     * An embedded server.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EmbeddedPostgres.class)
    @ConditionalOnProperty(name = URL, havingValue = "not set", matchIfMissing = true)
    static class EmbeddedServer {

        @Bean
        ThrowAwayDatabases migratorThrowAwayDatabases() {
            return new EmbeddedDatabases();
        }

    }

    /**
     * A server in a container.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PostgreSQLContainer.class)
    @ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
    @ConditionalOnProperty(name = URL, havingValue = "not set", matchIfMissing = true)
    static class ContainerServer {

        @Bean
        ThrowAwayDatabases migratorThrowAwayDatabases(MigratorProperties properties) {
            return new ContainerDatabases(properties.getReplay().getImage());
        }

    }

}
