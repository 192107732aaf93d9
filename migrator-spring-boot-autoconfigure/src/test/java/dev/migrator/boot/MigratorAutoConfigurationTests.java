package dev.migrator.boot;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + this.database.url());

    @Test
    void migratesTheDatabaseOfTheApplication() {
        this.contextRunner.run((context) -> {
            assertThat(context).hasSingleBean(Migrator.class);
            assertThat(this.database.column("select revision from migrator_revision")).containsExactly("a1");
        });
    }

    @Test
    void doesNothingWhenDisabled() {
        this.contextRunner.withPropertyValues("migrator.enabled=false").run((context) -> {
            assertThat(context).doesNotHaveBean(Migrator.class);
            assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
        });
    }

}
