package dev.migrator.boot.data;

import java.util.EnumSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactoryBean;

import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;

/**
 * The aggregates of Spring Data JDBC: what tables the application's own mapping, naming
 * strategy and conversions read and write. Nothing is created before it is asked.
 *
 * @see ColumnTypeMapping
 */
public final class DataJdbcSchemaSource implements SchemaSource {

    /**
     * This mapping has no way to say an index, a unique key, a check, a default or a
     * comment.
     */
    private static final Set<ObjectKind> KINDS = EnumSet.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.FOREIGN_KEY,
            ObjectKind.TABLE_SEQUENCE);

    private final ListableBeanFactory beanFactory;

    private final String converter;

    private final String origin;

    private DataJdbcSchemaSource(ListableBeanFactory beanFactory, String converter, String origin) {
        this.beanFactory = beanFactory;
        this.converter = converter;
        this.origin = origin;
    }

    /**
     * The mappings of an application: one for each of its converters. Where there are
     * several, those of another database are left out; to find out, their data sources
     * are created.
     * @param beanFactory has them
     * @param migrated which data sources lead to the database in question
     * @return empty where Spring Data JDBC is not in use; in the order of the beans
     */
    public static List<SchemaSource> in(ListableBeanFactory beanFactory, Predicate<DataSource> migrated) {
        List<String> converters = Arrays.asList(
                BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, JdbcConverter.class, false, false));
        if (converters.size() == 1) {
            return List.of(new DataJdbcSchemaSource(beanFactory, converters.get(0), "Spring Data JDBC mapping"));
        }
        ConverterDataSources dataSources = new ConverterDataSources(beanFactory);
        return converters.stream()
            .filter((name) -> dataSources.of(name).map(migrated::test).orElse(true))
            .<SchemaSource>map((name) -> new DataJdbcSchemaSource(beanFactory, name,
                    "Spring Data JDBC mapping '%s'".formatted(name)))
            .toList();
    }

    /**
     * As in the interface. Needs no connection beyond what the application's own beans
     * need.
     * @throws UnknownColumnTypeException where a property is written as something that
     * has no type in PostgreSQL
     * @throws ContradictoryColumnException where two properties say different types of
     * one column
     * @throws UnusableRenameException where a former name was put on something that has
     * no single column
     */
    @Override
    public Declaration declare() {
        // A repository makes its aggregate known when it is created.
        BeanFactoryUtils.beansOfTypeIncludingAncestors(this.beanFactory, JdbcRepositoryFactoryBean.class, false, false);
        JdbcConverter found = this.beanFactory.getBean(this.converter, JdbcConverter.class);
        MappedSchema schema = AggregateReading.of(found.getMappingContext(), new ColumnTypes(found,
                this.beanFactory.getBeanProvider(ColumnTypeMapping.class).orderedStream().toList()));
        return new Declaration(this.origin, schema.operations(), FormerNames.in(schema), KINDS);
    }

}
