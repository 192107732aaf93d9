package dev.migrator.boot;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.migrator.boot.jpa.HibernateSchemaSource;
import dev.migrator.model.SchemaDefinition;
import dev.migrator.model.SchemaSource;

/**
 * What an application says that a database should have.
 *
 * @param sources its persistence units, then the beans of this type in their order
 * @param definitions the beans of this type in their order
 */
record ModelBeans(List<SchemaSource> sources, List<SchemaDefinition> definitions) {

    private static final List<String> HIBERNATE = List.of("jakarta.persistence.EntityManagerFactory",
            "org.hibernate.SessionFactory", "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean");

    /**
     * Finds the beans, and creates them, the EntityManagerFactories included: they must
     * not be asked for where nobody needs the model.
     * @param beanFactory has them
     * @param migrated the database
     * @throws dev.migrator.error.MigratorException where the mappings of a persistence
     * unit are not known
     */
    static ModelBeans in(ListableBeanFactory beanFactory, DataSource migrated) {
        return new ModelBeans(
                Stream.concat(entities(beanFactory, migrated).stream(), beans(beanFactory, SchemaSource.class))
                    .toList(),
                beans(beanFactory, SchemaDefinition.class).toList());
    }

    private static List<SchemaSource> entities(ListableBeanFactory beanFactory, DataSource migrated) {
        return HIBERNATE.stream().allMatch((name) -> ClassUtils.isPresent(name, ModelBeans.class.getClassLoader()))
                ? HibernateSchemaSource.in(beanFactory, (dataSource) -> SameDatabase.isBehind(migrated, dataSource))
                : List.of();
    }

    private static <T> Stream<T> beans(ListableBeanFactory beanFactory, Class<T> type) {
        return beanFactory.getBeanProvider(type).orderedStream();
    }

}
