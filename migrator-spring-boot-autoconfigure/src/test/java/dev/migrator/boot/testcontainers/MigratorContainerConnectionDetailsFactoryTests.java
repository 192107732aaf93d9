package dev.migrator.boot.testcontainers;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.Migrator;
import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.boot.MigratorConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container is described and not started: only where it would be reached matters.
 */
class MigratorContainerConnectionDetailsFactoryTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(
                AutoConfigurations.of(ServiceConnectionAutoConfiguration.class, MigratorAutoConfiguration.class))
        .withUserConfiguration(Containers.class)
        .withPropertyValues("migrator.startup=none", "migrator.url=jdbc:postgresql://properties/app",
                "migrator.user=properties");

    @Test
    void theDatabaseOfAContainerIsMigratedWhateverThePropertiesSay() {
        this.runner.run((context) -> {
            assertThat(context).hasSingleBean(MigratorConnectionDetails.class);
            SimpleDriverDataSource dataSource = (SimpleDriverDataSource) context.getBean(Migrator.class).dataSource();
            assertThat(dataSource.getUrl()).isEqualTo("jdbc:postgresql://container/app");
            assertThat(dataSource.getUsername()).isEqualTo("owner");
            assertThat(dataSource.getPassword()).isEqualTo("hidden");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Containers {

        @Bean(destroyMethod = "")
        @ServiceConnection
        DescribedContainer container() {
            return new DescribedContainer();
        }

    }

    static class DescribedContainer extends JdbcDatabaseContainer<DescribedContainer> {

        DescribedContainer() {
            super(DockerImageName.parse("postgres"));
        }

        @Override
        public void start() {
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }

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

        @Override
        protected String getTestQueryString() {
            return "select 1";
        }

    }

}
