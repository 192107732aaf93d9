package dev.migrator.boot.jpa;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import dev.migrator.execute.JdbcTransactionBinding;
import dev.migrator.execute.TransactionBinding;

/**
 * The binding for the services of an application that has JPA: through the application's
 * {@link JpaTransactionManager} for the same {@code DataSource}, or through JDBC alone
 * while there is no such. Nothing is created in order to find out: before JPA has
 * started, no service can use it.
 */
public final class SpringTransactionBinding implements TransactionBinding {

    private final ConfigurableListableBeanFactory beanFactory;

    private final DataSource dataSource;

    private final TransactionBinding jdbc;

    /**
     * A binding for what uses a data source.
     * @param beanFactory has JPA's beans
     * @param dataSource the data source that services use
     */
    public SpringTransactionBinding(ConfigurableListableBeanFactory beanFactory, DataSource dataSource) {
        this.beanFactory = beanFactory;
        this.dataSource = dataSource;
        this.jdbc = new JdbcTransactionBinding(dataSource);
    }

    @Override
    public void inTransaction(Connection connection, Runnable work) {
        current().inTransaction(connection, work);
    }

    @Override
    public void flush() {
        current().flush();
    }

    private TransactionBinding current() {
        if (!isJpaStarted()) {
            return this.jdbc;
        }
        return Arrays.stream(this.beanFactory.getBeanNamesForType(PlatformTransactionManager.class, false, false))
            .map((name) -> this.beanFactory.getBean(name, PlatformTransactionManager.class))
            .flatMap((manager) -> jpa(manager).stream())
            .findFirst()
            .orElse(this.jdbc);
    }

    private boolean isJpaStarted() {
        return Arrays.stream(this.beanFactory.getBeanNamesForType(EntityManagerFactory.class, false, false))
            .anyMatch(this.beanFactory::containsSingleton);
    }

    private Optional<TransactionBinding> jpa(PlatformTransactionManager manager) {
        if (manager instanceof JpaTransactionManager jpaManager && this.dataSource.equals(jpaManager.getDataSource())
                && jpaManager.getEntityManagerFactory() != null) {
            return Optional.of(new JpaTransactionBinding(jpaManager.getEntityManagerFactory(), jpaManager));
        }
        return Optional.empty();
    }

}
