package dev.migrator.boot;

import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The application's data sources, of which one is to be migrated.
 */
final class DataSourceCandidates {

    private final ListableBeanFactory beanFactory;

    DataSourceCandidates(ListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /**
     * The only one, or the primary one.
     * @throws UndecidedDataSourceException where there is no such
     */
    DataSource unique() {
        DataSource unique = this.beanFactory.getBeanProvider(DataSource.class).getIfUnique();
        if (unique == null) {
            throw new UndecidedDataSourceException(
                    List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, DataSource.class)));
        }
        return unique;
    }

}
