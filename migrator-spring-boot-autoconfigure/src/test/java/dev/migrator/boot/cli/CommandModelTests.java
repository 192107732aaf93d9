package dev.migrator.boot.cli;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrator.boot.jpa.HibernateSchemaSource;
import dev.migrator.boot.shop.Item;
import dev.migrator.model.SchemaSource;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command can ask what the entities need while the database has nothing of it.
 */
class CommandModelTests {

    private static final TestDatabase database = TestServer.createDatabase();

    @Test
    void entitiesAreKnownWhoseFactoryWouldValidateTheDatabase() {
        assertThatEntitiesAreKnown(Validating.class);
    }

    @Test
    void entitiesOfASessionFactoryAreKnownThatWouldValidateTheDatabase() {
        assertThatEntitiesAreKnown(ValidatingSessions.class);
    }

    private static void assertThatEntitiesAreKnown(Class<?> configuration) {
        String[] arguments = { "migrator", "check" };
        try (CommandContext context = new CommandContext()) {
            new MigratorCommandRunListener(new SpringApplication(configuration), arguments).contextPrepared(context);
            context.registerBean("dataSource", DataSource.class, database::dataSource);
            context.registerBean(configuration);
            context.refresh();
            assertThat(context.getBeanFactory().containsSingleton("factory")).isFalse();
            List<SchemaSource> sources = HibernateSchemaSource.in(context, (dataSource) -> true);
            assertThat(sources).singleElement()
                .satisfies((source) -> assertThat(source.declare().operations())
                    .anyMatch((operation) -> operation.toString().contains("create table Item")));
        }
        assertThat(Catalogue.schema(database)).noneMatch((line) -> line.startsWith("relation"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Validating {

        @Bean
        LocalContainerEntityManagerFactoryBean factory(DataSource dataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan(Item.class.getPackageName());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "validate");
            return factory;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class ValidatingSessions {

        @Bean
        LocalSessionFactoryBean factory(DataSource dataSource) {
            LocalSessionFactoryBean factory = new LocalSessionFactoryBean();
            factory.setDataSource(dataSource);
            factory.setPackagesToScan(Item.class.getPackageName());
            factory.getHibernateProperties().put("hibernate.hbm2ddl.auto", "validate");
            return factory;
        }

    }

}
