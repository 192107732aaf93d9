package dev.migrator.boot.actuate;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.CompositeHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;

/**
 * Auto-configuration of the health of each {@link Migrator}'s database.
 */
@AutoConfiguration(after = MigratorAutoConfiguration.class)
@ConditionalOnClass({ Migrator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(Migrator.class)
@ConditionalOnEnabledHealthIndicator("migrator")
@EnableConfigurationProperties(MigratorHealthProperties.class)
public final class MigratorHealthContributorAutoConfiguration
        extends CompositeHealthContributorConfiguration<MigratorHealthIndicator, Migrator> {

    MigratorHealthContributorAutoConfiguration(MigratorHealthProperties properties) {
        super((migrator) -> new MigratorHealthIndicator(
                new RecentStatus(migrator, properties.getTimeToLive(), System::nanoTime)));
    }

    @Bean
    @ConditionalOnMissingBean(name = { "migratorHealthIndicator", "migratorHealthContributor" })
    HealthContributor migratorHealthContributor(ConfigurableListableBeanFactory beanFactory) {
        return createContributor(beanFactory, Migrator.class);
    }

}
