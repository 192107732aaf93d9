package dev.migrator.boot.data;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.support.JdbcAccessor;

/**
 * To which database the converters of an application belong: to that of the data source,
 * or of the JDBC operations, with which they were created.
 */
final class ConverterDataSources {

    private final ListableBeanFactory beanFactory;

    ConverterDataSources(ListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /**
     * The data source of a converter.
     * @param converter the name of its bean, which is created where it is not there yet
     * @return empty where no bean leads to one
     */
    Optional<DataSource> of(String converter) {
        this.beanFactory.getBean(converter);
        Deque<String> names = new ArrayDeque<>(Arrays.asList(dependencies(converter)));
        Set<String> known = new HashSet<>();
        while (!names.isEmpty()) {
            String name = names.removeFirst();
            if (known.add(name) && this.beanFactory.containsBean(name)) {
                Optional<DataSource> found = in(this.beanFactory.getBean(name));
                if (found.isPresent()) {
                    return found;
                }
                names.addAll(Arrays.asList(dependencies(name)));
            }
        }
        return Optional.empty();
    }

    private static Optional<DataSource> in(Object bean) {
        if (bean instanceof DataSource dataSource) {
            return Optional.of(dataSource);
        }
        return (bean instanceof NamedParameterJdbcOperations operations
                && operations.getJdbcOperations() instanceof JdbcAccessor accessor)
                        ? Optional.ofNullable(accessor.getDataSource()) : Optional.empty();
    }

    private String[] dependencies(String name) {
        Object factory = (this.beanFactory instanceof ApplicationContext context)
                ? context.getAutowireCapableBeanFactory() : this.beanFactory;
        return (factory instanceof ConfigurableBeanFactory configurable) ? configurable.getDependenciesForBean(name)
                : new String[0];
    }

}
