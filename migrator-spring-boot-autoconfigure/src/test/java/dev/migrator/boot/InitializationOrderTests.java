package dev.migrator.boot;

import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrator.Migrator;
import dev.migrator.boot.shop.Item;
import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What waits for migrations.
 */
class InitializationOrderTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database);

    @Test
    void jdbcTemplateWaitsForNothingElse() {
        this.runner.withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class))
            .run((context) -> assertThat(dependencies(context, "jdbcTemplate")).containsExactly("migratorInitializer"));
    }

    @Test
    void jdbcClientWaits() {
        this.runner
            .withConfiguration(
                    AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
            .run((context) -> assertThat(dependencies(context, "jdbcClient")).contains("migratorInitializer"));
    }

    @Test
    void ownJdbcOperationsWait() {
        this.runner.withUserConfiguration(OwnJdbc.class).run((context) -> {
            assertThat(context.getBean(JdbcOperations.class)).isNotNull();
            assertThat(dependencies(context, "operations")).containsExactly("migratorInitializer");
            assertThat(dependencies(context, "namedOperations")).containsExactly("migratorInitializer");
            assertThat(dependencies(context, "client")).containsExactly("migratorInitializer");
        });
    }

    @Test
    void entityManagerFactoryWaits() {
        this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
            .withUserConfiguration(ShopPackage.class)
            .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(EntityManagerFactory.class));
    }

    @Test
    void ownEntityManagerFactoryWaits() {
        this.runner.withUserConfiguration(OwnEntityManagerFactory.class)
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(EntityManagerFactory.class));
    }

    @Test
    void ownMigratorComesBeforeOwnEntityManagerFactory() {
        this.runner.withUserConfiguration(OwnEntityManagerFactory.class, OwnMigrator.class)
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void ownMigratorComesBeforeOwnJdbc() {
        this.runner.withUserConfiguration(OwnMigrator.class, OwnJdbc.class, Counter.class)
            .run((context) -> assertThat(context.getBean(Counter.class).items).isZero());
    }

    @Test
    void aBeanThatSaysThatItWaitsDoes() {
        this.runner.withUserConfiguration(Declared.class)
            .run((context) -> assertThat(dependencies(context, "declared")).containsExactly("migratorInitializer"));
    }

    @Test
    void scriptsOfSpringBootComeAfterMigrations() {
        this.runner.withConfiguration(AutoConfigurations.of(DataSourceInitializationAutoConfiguration.class))
            .withPropertyValues("spring.sql.init.mode=always",
                    "spring.sql.init.data-locations=classpath:insert-item.sql")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(this.database.column("select name from item")).containsExactly("from a script");
            });
    }

    @Test
    void migrationsRunInALazyApplication() {
        this.runner.withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class))
            .withInitializer(
                    (context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .run((context) -> {
                assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("jdbcTemplate"))
                    .isFalse();
                assertThat(this.database.column("select revision from migrator_revision")).containsExactly("a1");
            });
    }

    @Test
    void ourDetectorSharesItsOrderWithNoOther() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(DatabaseInitializerDetector.class))
            .filteredOn((detector) -> detector.getOrder() == MigratorDatabaseInitializerDetector.ORDER)
            .hasExactlyElementsOfTypes(MigratorDatabaseInitializerDetector.class);
    }

    private static List<String> dependencies(AssertableApplicationContext context, String name) {
        String[] dependencies = context.getSourceApplicationContext()
            .getBeanFactory()
            .getBeanDefinition(name)
            .getDependsOn();
        return dependencies == null ? List.of() : List.of(dependencies);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnJdbc {

        @Bean
        JdbcOperations operations(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        NamedParameterJdbcOperations namedOperations(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient client(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnEntityManagerFactory {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan(Item.class.getPackageName());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "validate");
            return factory;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMigrator {

        @Bean
        Migrator own(DataSource dataSource) {
            return Migrator.on(dataSource).locations("classpath:db/migrations").build();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        @DependsOnDatabaseInitialization
        String declared() {
            return "declared";
        }

    }

    static class Counter {

        private final int items;

        Counter(JdbcOperations jdbc) {
            this.items = jdbc.queryForList("select * from item").size();
        }

    }

}
