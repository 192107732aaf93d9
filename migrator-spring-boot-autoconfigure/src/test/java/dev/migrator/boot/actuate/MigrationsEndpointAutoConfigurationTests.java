package dev.migrator.boot.actuate;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsEndpointAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
                MigrationsEndpointAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + this.database.url(),
                "management.endpoints.web.exposure.include=migrations");

    @Test
    void isThereWhenItIsExposed() {
        this.contextRunner.run((context) -> {
            assertThat(context).hasSingleBean(MigrationsEndpoint.class);
            MigratorDescriptor descriptor = context.getBean(MigrationsEndpoint.class)
                .migrations()
                .contexts()
                .get(context.getId())
                .migratorBeans()
                .get("migrator");
            assertThat(descriptor).isInstanceOf(StatusDescriptor.class);
        });
    }

    @Test
    void isNotThereWhenItIsNotExposed() {
        this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=health")
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void isNotThereWhenNobodyMayAccessIt() {
        this.contextRunner.withPropertyValues("management.endpoint.migrations.access=NONE")
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void isNotThereWithoutAMigrator() {
        this.contextRunner.withPropertyValues("migrator.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(Migrator.class)
                .doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void yieldsToTheApplicationsOwn() {
        this.contextRunner.withUserConfiguration(OwnEndpoint.class)
            .run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class).hasBean("ownEndpoint"));
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnEndpoint {

        @Bean
        MigrationsEndpoint ownEndpoint(ApplicationContext context) {
            return new MigrationsEndpoint(context);
        }

    }

}
