package dev.migrator.execute;

import java.sql.Connection;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The binding for services that use the {@code DataSource} through Spring's JDBC support:
 * the run's connection is bound to the thread before the transaction begins, and
 * {@link DataSourceTransactionManager} then uses it in place of one from the pool.
 */
public final class JdbcTransactionBinding implements TransactionBinding {

    private final DataSource dataSource;

    private final TransactionTemplate transaction;

    /**
     * A binding for what uses a data source.
     * @param dataSource the data source that the run's connections come from
     */
    public JdbcTransactionBinding(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Override
    public void inTransaction(Connection connection, Runnable work) {
        TransactionSynchronizationManager.bindResource(this.dataSource, new ConnectionHolder(connection));
        try {
            this.transaction.executeWithoutResult((status) -> work.run());
        }
        finally {
            TransactionSynchronizationManager.unbindResource(this.dataSource);
        }
    }

}
