package dev.migrator.boot.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.observation.MigratorObservationAutoConfiguration;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class OptionalLibrariesTests {

    @ParameterizedTest
    @ValueSource(strings = { "org.springframework.boot.actuate", "org.springframework.boot.health", "io.micrometer" })
    void anApplicationWithoutOneOfThemMigratesAllTheSame(String absent) {
        new ApplicationContextRunner().withClassLoader(new FilteredClassLoader(absent))
            .withUserConfiguration(Application.class)
            .withPropertyValues("spring.datasource.url=" + TestServer.createDatabase().url())
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrator.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
            MigrationsEndpointAutoConfiguration.class, MigratorHealthContributorAutoConfiguration.class,
            MigratorMetricsAutoConfiguration.class, MigratorObservationAutoConfiguration.class })
    static class Application {

    }

}
