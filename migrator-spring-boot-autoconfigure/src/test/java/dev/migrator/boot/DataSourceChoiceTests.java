package dev.migrator.boot;

import java.sql.Connection;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcUtils;

import dev.migrator.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is connected to here: the database is chosen, not used.
 */
class DataSourceChoiceTests {

    private static final String MAIN = "jdbc:postgresql://main.example/app";

    private static final String OTHER = "jdbc:postgresql://other.example/app";

    private final ApplicationContextRunner bare = MigratorContext.bare().withPropertyValues("migrator.startup=none");

    private final ApplicationContextRunner runner = this.bare
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=" + MAIN, "spring.datasource.username=app",
                "spring.datasource.password=secret");

    @Test
    void backsOffWithoutDataSourceAndUrl() {
        this.bare.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
    }

    @Test
    void backsOffWithUrlWhereSpringJdbcIsMissing() {
        this.bare.withPropertyValues("migrator.url=" + OTHER)
            .withClassLoader(new FilteredClassLoader(JdbcUtils.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
    }

    @Test
    void usesTheDataSourceOfTheApplication() {
        this.runner.run((context) -> assertThat(context.getBean(Migrator.class).dataSource())
            .isSameAs(context.getBean(DataSource.class)));
    }

    @Test
    void urlAloneIsEnough() {
        this.bare.withPropertyValues("migrator.url=" + OTHER).run((context) -> {
            assertThat(context).doesNotHaveBean(DataSource.class);
            assertThat(own(context).getUrl()).isEqualTo(OTHER);
            assertThat(own(context).getDriver()).isInstanceOf(Driver.class);
        });
    }

    @Test
    void urlBeatsTheDataSourceOfTheApplication() {
        this.runner.withPropertyValues("migrator.url=" + OTHER, "migrator.user=owner", "migrator.password=hidden")
            .run((context) -> {
                assertThat(own(context).getUrl()).isEqualTo(OTHER);
                assertThat(own(context).getUsername()).isEqualTo("owner");
                assertThat(own(context).getPassword()).isEqualTo("hidden");
            });
    }

    @Test
    void urlWithoutUserLeavesUserAndPasswordNull() {
        this.runner.withPropertyValues("migrator.url=" + OTHER).run((context) -> {
            assertThat(own(context).getUsername()).isNull();
            assertThat(own(context).getPassword()).isNull();
        });
    }

    @Test
    void driverClassNameIsHonoured() {
        this.runner
            .withPropertyValues("migrator.url=" + OTHER, "migrator.driver-class-name=" + CustomDriver.class.getName())
            .run((context) -> assertThat(own(context).getDriver()).isExactlyInstanceOf(CustomDriver.class));
    }

    @Test
    void jdbcPropertiesReachTheDriver() {
        this.runner.withPropertyValues("migrator.url=" + OTHER, "migrator.jdbc-properties.sslmode=require")
            .run((context) -> assertThat(own(context).getConnectionProperties()).containsEntry("sslmode", "require"));
    }

    @Test
    void userAloneConnectsToTheDatabaseOfTheApplication() {
        this.runner.withPropertyValues("migrator.user=owner", "migrator.password=hidden").run((context) -> {
            assertThat(own(context).getUrl()).isEqualTo(MAIN);
            assertThat(own(context).getUsername()).isEqualTo("owner");
            assertThat(own(context).getPassword()).isEqualTo("hidden");
        });
    }

    @Test
    void userIsRefusedWhereTheUrlOfTheApplicationNamesAnother() {
        this.runner
            .withPropertyValues("spring.datasource.url=" + MAIN + "?ssl=true&user=app%40example", "migrator.user=owner")
            .run((context) -> assertOverridden(context, "app@example"));
    }

    @Test
    void userIsRefusedWhereItsOwnUrlNamesAnother() {
        this.runner.withPropertyValues("migrator.url=" + OTHER + "?user=app", "migrator.user=owner")
            .run((context) -> assertOverridden(context, "app"));
    }

    @Test
    void userMayStandInTheUrlToo() {
        this.runner.withPropertyValues("migrator.url=" + OTHER + "?user=owner", "migrator.user=owner")
            .run((context) -> assertThat(own(context).getUsername()).isEqualTo("owner"));
    }

    @Test
    void userOfTheUrlMigratesWhereNoneIsSet() {
        this.runner.withPropertyValues("migrator.url=" + OTHER + "?user=owner")
            .run((context) -> assertThat(own(context).getUsername()).isNull());
    }

    @Test
    void userDerivesFromTheDataSourceAndNotFromItsProperties() {
        this.runner.withUserConfiguration(CustomDataSource.class)
            .withPropertyValues("migrator.user=owner")
            .run((context) -> assertThat(own(context).getUrl()).isEqualTo(OTHER));
    }

    @Test
    void userDerivesThroughALazyConnectionProxy() {
        this.runner.withUserConfiguration(LazyDataSource.class)
            .withPropertyValues("migrator.user=owner")
            .run((context) -> assertThat(own(context).getUrl()).isEqualTo(OTHER));
    }

    @Test
    void userFailsClearlyWhereTheUrlCannotBeRead() {
        this.runner.withUserConfiguration(OpaqueDataSource.class)
            .withPropertyValues("migrator.user=owner")
            .run((context) -> assertThat(context).getFailure().hasStackTraceContaining("Set migrator.url too"));
    }

    @Test
    void propertiesBeatJdbcConnectionDetails() {
        this.runner
            .withBean(JdbcConnectionDetails.class,
                    () -> new FixedJdbcConnectionDetails("jdbc:postgresql://third.example/app"))
            .withPropertyValues("migrator.url=" + OTHER)
            .run((context) -> assertThat(own(context).getUrl()).isEqualTo(OTHER));
    }

    @Test
    void ownConnectionDetailsBeatProperties() {
        this.runner
            .withBean(MigratorConnectionDetails.class,
                    () -> new FixedConnectionDetails("jdbc:postgresql://third.example/app"))
            .withPropertyValues("migrator.url=" + OTHER, "migrator.user=owner")
            .run((context) -> {
                assertThat(own(context).getUrl()).isEqualTo("jdbc:postgresql://third.example/app");
                assertThat(own(context).getUsername()).isEqualTo("details");
                assertThat(context).doesNotHaveBean(PropertiesMigratorConnectionDetails.class);
            });
    }

    @Test
    void markedDataSourceBeatsEverything() {
        this.runner.withUserConfiguration(MarkedDataSource.class)
            .withBean(MigratorConnectionDetails.class,
                    () -> new FixedConnectionDetails("jdbc:postgresql://third.example/app"))
            .run((context) -> assertThat(context.getBean(Migrator.class).dataSource())
                .isSameAs(context.getBean("marked")));
    }

    @Test
    void markedDataSourceIsEnough() {
        this.bare.withUserConfiguration(MarkedDataSource.class)
            .run((context) -> assertThat(context.getBean(Migrator.class).dataSource())
                .isSameAs(context.getBean("marked")));
    }

    @Test
    void markedDataSourceStandsBesideSeveral() {
        this.bare.withUserConfiguration(TwoDataSources.class, MarkedDataSource.class)
            .run((context) -> assertThat(context.getBean(Migrator.class).dataSource())
                .isSameAs(context.getBean("marked")));
    }

    @Test
    void primaryDataSourceOfSeveralIsUsed() {
        this.bare.withUserConfiguration(TwoDataSources.class, PrimaryDataSource.class)
            .run((context) -> assertThat(context.getBean(Migrator.class).dataSource())
                .isSameAs(context.getBean("primary")));
    }

    @Test
    void severalDataSourcesWithoutAPrimaryAreRefused() {
        this.bare.withUserConfiguration(TwoDataSources.class)
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOfSatisfying(UndecidedDataSourceException.class,
                        (ex) -> assertThat(ex.candidates()).containsExactly("first", "second")));
    }

    private static void assertOverridden(AssertableApplicationContext context, String urlUser) {
        assertThat(context).getFailure().rootCause().isInstanceOfSatisfying(OverriddenUserException.class, (ex) -> {
            assertThat(ex.user()).isEqualTo("owner");
            assertThat(ex.urlUser()).isEqualTo(urlUser);
            assertThat(ex.problem()).contains("'owner'", "'%s'".formatted(urlUser));
        });
    }

    private static SimpleDriverDataSource own(AssertableApplicationContext context) {
        return (SimpleDriverDataSource) context.getBean(Migrator.class).dataSource();
    }

    private static DataSource other() {
        return new SimpleDriverDataSource(new Driver(), OTHER);
    }

    @Configuration(proxyBeanMethods = false)
    static class CustomDataSource {

        @Bean
        DataSource dataSource() {
            return other();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class LazyDataSource {

        @Bean
        DataSource dataSource() {
            return new LazyConnectionDataSourceProxy(other());
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OpaqueDataSource {

        @Bean
        DataSource dataSource() {
            return new AbstractDataSource() {

                @Override
                public Connection getConnection() {
                    throw new IllegalStateException();
                }

                @Override
                public Connection getConnection(String username, String password) {
                    throw new IllegalStateException();
                }

            };
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedDataSource {

        @Bean(defaultCandidate = false)
        @MigratorDataSource
        DataSource marked() {
            return other();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource first() {
            return other();
        }

        @Bean
        DataSource second() {
            return other();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryDataSource {

        @Bean
        @Primary
        DataSource primary() {
            return other();
        }

    }

    public static class CustomDriver extends Driver {

    }

    record FixedConnectionDetails(String url) implements MigratorConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return this.url;
        }

        @Override
        public String getUsername() {
            return "details";
        }

        @Override
        public String getPassword() {
            return null;
        }

    }

    record FixedJdbcConnectionDetails(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return this.url;
        }

        @Override
        public String getUsername() {
            return "jdbc";
        }

        @Override
        public String getPassword() {
            return null;
        }

    }

}
