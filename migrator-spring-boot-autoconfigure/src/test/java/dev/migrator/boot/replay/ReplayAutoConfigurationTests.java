package dev.migrator.boot.replay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.boot.MigratorAutoConfiguration;
import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.execute.ThrowAwayDatabases;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests for {@link ReplayAutoConfiguration}.
 */
class ReplayAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class,
                ReplayAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + this.database.url());

    @Test
    void aNamedServerMakesDatabasesThatGo() {
        this.runner.withPropertyValues("migrator.replay.url=" + this.database.url()).run((context) -> {
            String name;
            try (ThrowAwayDatabase throwAway = context.getBean(ThrowAwayDatabases.class).open()) {
                name = name(throwAway);
                assertThat(count(name)).isOne();
            }
            assertThat(count(name)).isZero();
        });
    }

    @Test
    void anEmbeddedServerIsUsedWhereItIsThere() {
        this.runner.run((context) -> {
            try (ThrowAwayDatabase throwAway = context.getBean(ThrowAwayDatabases.class).open()) {
                assertThat(name(throwAway)).isEqualTo("postgres");
                assertThat(((PGSimpleDataSource) throwAway.dataSource()).getPortNumbers())
                    .isNotEqualTo(new int[] { this.database.port() });
            }
        });
    }

    @Test
    void aContainerIsUsedWithoutAnEmbeddedServer() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "needs Docker");
        this.runner.withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class)).run((context) -> {
            try (ThrowAwayDatabase throwAway = context.getBean(ThrowAwayDatabases.class).open()) {
                assertThat(name(throwAway)).isEqualTo("test");
            }
        });
    }

    @Test
    void aContainerThatDoesNotStartIsSaidSo() {
        this.runner.withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class))
            .withPropertyValues("migrator.replay.image=no such image")
            .run((context) -> assertThatExceptionOfType(UnstartableServerException.class)
                .isThrownBy(context.getBean(ThrowAwayDatabases.class)::open)
                .withMessageContaining("container of no such image")
                .satisfies((ex) -> assertThat(ex.action()).contains("migrator.replay.url")));
    }

    @Test
    void withNeitherThereIsNone() {
        this.runner.withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class, PostgreSQLContainer.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ThrowAwayDatabases.class));
    }

    @Test
    void aBeanReplacesAllOfThem() {
        this.runner.withBean(ThrowAwayDatabases.class, () -> ThrowAwayDatabases.NONE)
            .withPropertyValues("migrator.replay.url=" + this.database.url())
            .run((context) -> assertThat(context.getBean(ThrowAwayDatabases.class)).isSameAs(ThrowAwayDatabases.NONE));
    }

    private static String name(ThrowAwayDatabase throwAway) {
        return String.valueOf(
                new JdbcTemplate(throwAway.dataSource()).queryForObject("SELECT current_database()", String.class));
    }

    private int count(String name) {
        return this.database.column("SELECT datname FROM pg_database WHERE datname = '" + name + "'").size();
    }

}
