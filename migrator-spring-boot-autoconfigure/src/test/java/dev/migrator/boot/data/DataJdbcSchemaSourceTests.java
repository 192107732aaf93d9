package dev.migrator.boot.data;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.JdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataJdbcSchemaSource}.
 */
class DataJdbcSchemaSourceTests {

    private static final TestDatabase database = TestServer.createDatabase();

    private static final TestDatabase other = TestServer.createDatabase();

    private final ApplicationContextRunner runner = new ApplicationContextRunner();

    @Test
    void anApplicationWithoutSpringDataJdbcDeclaresNothing() {
        this.runner.run((context) -> assertThat(DataJdbcSchemaSource.in(context, (dataSource) -> true)).isEmpty());
    }

    @Test
    void theAggregatesOfRepositoriesAreKnownBeforeTheseAreUsed() {
        this.runner
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
                    DataJdbcRepositoriesAutoConfiguration.class))
            .withInitializer(
                    (context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
            .withBean("dataSource", DataSource.class, database::dataSource)
            .withBean(ColumnTypeMapping.class, () -> (property) -> property.getName().equals("name") ? "citext" : null)
            .withUserConfiguration(Repositories.class)
            .run((context) -> {
                List<SchemaSource> sources = DataJdbcSchemaSource.in(context, (dataSource) -> false);
                assertThat(sources).hasSize(1);
                Declaration declaration = sources.get(0).declare();
                assertThat(declaration.origin()).isEqualTo("Spring Data JDBC mapping");
                assertThat(declaration.kinds()).contains(ObjectKind.TABLE, ObjectKind.COLUMN)
                    .doesNotContain(ObjectKind.CHECK, ObjectKind.PLAIN_INDEX, ObjectKind.COMMENT);
                assertThat(declaration.operations()).singleElement()
                    .satisfies((created) -> assertThat(created.toString()).contains("supplier", "citext"));
            });
    }

    @Test
    void aConverterIsNotCreatedBeforeItIsAsked() {
        this.runner.withUserConfiguration(Late.class).run((context) -> {
            List<SchemaSource> sources = DataJdbcSchemaSource.in(context, (dataSource) -> true);
            assertThat(context.getBeanFactory().containsSingleton("late")).isFalse();
            assertThat(sources).singleElement().satisfies((source) -> source.declare());
            assertThat(context.getBeanFactory().containsSingleton("late")).isTrue();
        });
    }

    @Test
    void ofSeveralMappingsThoseOfTheDatabaseAreAsked() {
        this.runner.withUserConfiguration(Several.class).run((context) -> {
            DataSource migrated = context.getBean("otherDataSource", DataSource.class);
            assertThat(DataJdbcSchemaSource.in(context, migrated::equals))
                .extracting((source) -> source.declare().origin())
                .containsExactly("Spring Data JDBC mapping 'otherConverter'");
        });
    }

    record Supplier(@Id Long id, String name) {

    }

    interface Suppliers extends CrudRepository<Supplier, Long> {

    }

    @Configuration(proxyBeanMethods = false)
    @EnableJdbcRepositories(considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Suppliers.class))
    @AutoConfigurationPackage(basePackages = "dev.migrator.boot.data.none")
    static class Repositories {

    }

    @Configuration(proxyBeanMethods = false)
    static class Late {

        @Bean
        @Lazy
        JdbcConverter late() {
            return Several.newConverter();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Several {

        @Bean
        DataSource dataSource() {
            return database.dataSource();
        }

        @Bean
        DataSource otherDataSource() {
            return other.dataSource();
        }

        @Bean
        NamedParameterJdbcOperations operations() {
            return new NamedParameterJdbcTemplate(dataSource());
        }

        @Bean
        JdbcConverter converter(NamedParameterJdbcOperations operations) {
            return newConverter();
        }

        @Bean
        JdbcConverter otherConverter(@Qualifier("otherDataSource") DataSource otherDataSource) {
            return newConverter();
        }

        private static JdbcConverter newConverter() {
            return new MappingJdbcConverter(new JdbcMappingContext(), (path, identifier) -> List.of(),
                    new JdbcCustomConversions(), JdbcTypeFactory.unsupported());
        }

    }

}
