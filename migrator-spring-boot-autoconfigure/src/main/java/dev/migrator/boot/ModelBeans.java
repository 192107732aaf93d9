package dev.migrator.boot;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.migrator.boot.data.DataJdbcSchemaSource;
import dev.migrator.boot.jpa.HibernateSchemaSource;
import dev.migrator.model.DefinitionSource;
import dev.migrator.model.SchemaDefinition;
import dev.migrator.model.SchemaSource;

/**
 * What an application says that a database should have.
 *
 * @param sources its persistence units, then its mappings of Spring Data JDBC, then the
 * beans of this type and those that are definitions, in their order
 */
record ModelBeans(List<SchemaSource> sources) {

    private static final List<String> HIBERNATE = List.of("jakarta.persistence.EntityManagerFactory",
            "org.hibernate.SessionFactory", "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean");

    private static final String SPRING_DATA_JDBC = "org.springframework.data.jdbc.core.convert.JdbcConverter";

    /**
     * Finds the beans, and creates them, the EntityManagerFactories included: they must
     * not be asked for where nobody needs the model.
     * @param beanFactory has them
     * @param migrated the database
     * @throws dev.migrator.error.MigratorException where the mappings of a persistence
     * unit are not known
     */
    static ModelBeans in(ListableBeanFactory beanFactory, DataSource migrated) {
        return new ModelBeans(Stream
            .of(entities(beanFactory, migrated).stream(), aggregates(beanFactory, migrated).stream(),
                    beans(beanFactory, SchemaSource.class), definitions(beanFactory))
            .flatMap((sources) -> sources)
            .toList());
    }

    private static List<SchemaSource> entities(ListableBeanFactory beanFactory, DataSource migrated) {
        return HIBERNATE.stream().allMatch(ModelBeans::isPresent)
                ? HibernateSchemaSource.in(beanFactory, (dataSource) -> SameDatabase.isBehind(migrated, dataSource))
                : List.of();
    }

    private static List<SchemaSource> aggregates(ListableBeanFactory beanFactory, DataSource migrated) {
        return isPresent(SPRING_DATA_JDBC)
                ? DataJdbcSchemaSource.in(beanFactory, (dataSource) -> SameDatabase.isBehind(migrated, dataSource))
                : List.of();
    }

    private static boolean isPresent(String name) {
        return ClassUtils.isPresent(name, ModelBeans.class.getClassLoader());
    }

    private static Stream<SchemaSource> definitions(ListableBeanFactory beanFactory) {
        Map<SchemaDefinition, String> names = new IdentityHashMap<>();
        beanFactory.getBeansOfType(SchemaDefinition.class).forEach((name, definition) -> names.put(definition, name));
        return beans(beanFactory, SchemaDefinition.class)
            .map((definition) -> new DefinitionSource(names.getOrDefault(definition, "of a parent"), definition));
    }

    private static <T> Stream<T> beans(ListableBeanFactory beanFactory, Class<T> type) {
        return beanFactory.getBeanProvider(type).orderedStream();
    }

}
