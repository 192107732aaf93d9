package dev.migrator.boot.observation;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;

/**
 * Auto-configuration of observations. What is observed, {@link MigratorObservation} says.
 */
@AutoConfiguration(after = MigratorAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass({ Migrator.class, ObservationRegistry.class })
@ConditionalOnBean({ Migrator.class, ObservationRegistry.class })
public final class MigratorObservationAutoConfiguration {

    @Bean
    ObservingRunListener migratorObservingRunListener(ObjectProvider<ObservationRegistry> registry,
            ObjectProvider<RevisionObservationConvention> revisionConvention,
            ObjectProvider<BatchObservationConvention> batchConvention) {
        return new ObservingRunListener(registry::getObject, revisionConvention.getIfAvailable(),
                batchConvention.getIfAvailable());
    }

}
