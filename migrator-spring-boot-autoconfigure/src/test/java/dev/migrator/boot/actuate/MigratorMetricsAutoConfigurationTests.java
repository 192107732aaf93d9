package dev.migrator.boot.actuate;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorMetricsAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
                MigratorMetricsAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + this.database.url());

    @Test
    void countsTheRunAtStartUpAndShowsWhereTheDatabaseStands() {
        withMetrics().run((context) -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("migrator.revision").tag("outcome", "success").timer().count()).isEqualTo(1);
            assertThat(registry.get("migrator.revisions.applied").tag("migrator", "migrator").gauge().value())
                .isEqualTo(1);
            assertThat(registry.get("migrator.revisions.pending").gauge().value()).isZero();
        });
    }

    @Test
    void isNotThereWithoutARegistry() {
        this.contextRunner.run(
                (context) -> assertThat(context).doesNotHaveBean(RunMetrics.class).doesNotHaveBean(StateMetrics.class));
    }

    @Test
    void isNotThereWithoutAMigrator() {
        withMetrics().withPropertyValues("migrator.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RunMetrics.class));
    }

    private ApplicationContextRunner withMetrics() {
        return this.contextRunner.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
                CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));
    }

}
