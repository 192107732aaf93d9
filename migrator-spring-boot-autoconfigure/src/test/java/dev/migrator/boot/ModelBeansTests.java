package dev.migrator.boot;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrator.boot.jpa.MappingCapture;
import dev.migrator.boot.shop.Item;
import dev.migrator.model.Declaration;
import dev.migrator.model.SchemaDefinition;
import dev.migrator.model.SchemaSource;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class ModelBeansTests {

    private static final TestDatabase shop = TestServer.createDatabase();

    private static final TestDatabase bar = TestServer.createDatabase();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withInitializer((context) -> MappingCapture.addTo(context.getBeanFactory()))
        .withAllowBeanDefinitionOverriding(true);

    @Test
    void entitiesComeFirstAndThenTheBeansOfTheApplication() {
        this.runner.withUserConfiguration(Entities.class, Declared.class).run((context) -> {
            ModelBeans beans = ModelBeans.in(context, shop.dataSource());
            assertThat(origins(beans)).containsExactly("persistence unit 'items'", "a file",
                    "schema definition 'definition'");
        });
    }

    @Test
    void aSessionFactoryIsAPersistenceUnitToo() {
        this.runner.withUserConfiguration(Sessions.class)
            .run((context) -> assertThat(ModelBeans.in(context, shop.dataSource()).sources()).singleElement()
                .satisfies((source) -> {
                    Declaration declaration = source.declare();
                    assertThat(declaration.origin()).isEqualTo("session factory 'plates'");
                    assertThat(declaration.operations())
                        .anyMatch((sql) -> sql.toString().contains("create table Plate"));
                }));
    }

    @Test
    void theEntitiesOfAnotherDatabaseAreNotAskedFor() {
        this.runner.withUserConfiguration(Entities.class, Sessions.class).run((context) -> {
            assertThat(origins(ModelBeans.in(context, shop.dataSource()))).containsExactly("persistence unit 'items'");
            assertThat(origins(ModelBeans.in(context, context.getBean("barDataSource", DataSource.class))))
                .containsExactly("session factory 'plates'");
        });
    }

    @Test
    void anApplicationWithoutHibernateHasItsBeans() {
        this.runner.withUserConfiguration(Declared.class)
            .withInitializer((context) -> assertThat(context).isNotNull())
            .withClassLoader(new FilteredClassLoader("org.hibernate"))
            .run((context) -> assertThat(origins(ModelBeans.in(context, shop.dataSource()))).containsExactly("a file",
                    "schema definition 'definition'"));
    }

    @Test
    void aggregatesOfSpringDataJdbcComeBeforeTheBeansOfTheApplication() {
        this.runner.withUserConfiguration(Entities.class, Aggregates.class, Declared.class)
            .run((context) -> assertThat(origins(ModelBeans.in(context, shop.dataSource()))).containsExactly(
                    "persistence unit 'items'", "Spring Data JDBC mapping", "a file",
                    "schema definition 'definition'"));
    }

    private static List<String> origins(ModelBeans beans) {
        return beans.sources().stream().map((source) -> source.declare().origin()).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entities {

        @Bean
        DataSource shopDataSource() {
            return shop.dataSource();
        }

        @Bean
        LocalContainerEntityManagerFactoryBean items(DataSource shopDataSource) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setPersistenceUnitName("items");
            factory.setDataSource(shopDataSource);
            factory.setPackagesToScan(Item.class.getPackageName());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            return factory;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Sessions {

        @Bean
        DataSource barDataSource() {
            return new org.springframework.jdbc.datasource.DriverManagerDataSource(bar.url());
        }

        @Bean
        LocalSessionFactoryBean plates(DataSource barDataSource) {
            LocalSessionFactoryBean factory = new LocalSessionFactoryBean();
            factory.setDataSource(barDataSource);
            factory.setPackagesToScan("dev.migrator.boot.sliced");
            return factory;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Aggregates extends AbstractJdbcConfiguration {

        @Bean
        NamedParameterJdbcOperations operations(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Override
        protected Set<Class<?>> getInitialEntitySet() {
            return Set.of();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        SchemaSource file() {
            return () -> new Declaration("a file", List.of(), List.of(), Set.of());
        }

        @Bean
        SchemaDefinition definition() {
            return (op) -> op.execute("select 1");
        }

    }

}
