package dev.migrator.boot.actuate;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorHealthContributorAutoConfigurationTests {

    private static final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
                MigratorHealthContributorAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + database.url());

    @Test
    void contributesTheHealthOfTheDatabase() {
        this.contextRunner.run((context) -> assertThat(context).getBean("migratorHealthContributor")
            .isInstanceOf(MigratorHealthIndicator.class));
    }

    @Test
    void canBeSwitchedOff() {
        this.contextRunner.withPropertyValues("management.health.migrator.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(HealthContributor.class));
    }

    @Test
    void isNotThereWithoutAMigrator() {
        this.contextRunner.withPropertyValues("migrator.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthContributor.class));
    }

    @Test
    void yieldsToTheApplicationsOwn() {
        this.contextRunner.withUserConfiguration(OwnIndicator.class)
            .run((context) -> assertThat(context).hasSingleBean(HealthContributor.class)
                .hasBean("migratorHealthIndicator"));
    }

    @Test
    void tellsSeveralMigratorsApart() {
        this.contextRunner.withUserConfiguration(TwoMigrators.class).run((context) -> {
            CompositeHealthContributor composite = context.getBean("migratorHealthContributor",
                    CompositeHealthContributor.class);
            assertThat(composite.stream()).extracting(HealthContributors.Entry::name)
                .containsExactlyInAnyOrder("orders", "customers");
        });
    }

    @Test
    void takesHowLongAnAnswerHoldsFromAProperty() {
        this.contextRunner.withPropertyValues("management.health.migrator.time-to-live=1m")
            .run((context) -> assertThat(context.getBean(MigratorHealthProperties.class).getTimeToLive())
                .isEqualTo(Duration.ofMinutes(1)));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnIndicator {

        @Bean
        HealthIndicator migratorHealthIndicator() {
            return () -> Health.up().build();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class TwoMigrators {

        @Bean
        Migrator orders() {
            return Migrators.on(database, Migrators.twoTables());
        }

        @Bean
        Migrator customers() {
            return Migrators.on(database, Migrators.twoTables());
        }

    }

}
