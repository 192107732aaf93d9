package dev.migrator.boot.actuate;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;

/**
 * Auto-configuration of metrics. What they count, {@link RunMetrics} and
 * {@link StateMetrics} say.
 */
@AutoConfiguration(after = MigratorAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({ Migrator.class, MeterRegistry.class })
@ConditionalOnBean({ Migrator.class, MeterRegistry.class })
public final class MigratorMetricsAutoConfiguration {

    @Bean
    RunMetrics migratorRunMetrics() {
        return new RunMetrics(System::nanoTime);
    }

    @Bean
    StateMetrics migratorStateMetrics(ListableBeanFactory beanFactory) {
        return new StateMetrics(beanFactory, System::nanoTime);
    }

}
