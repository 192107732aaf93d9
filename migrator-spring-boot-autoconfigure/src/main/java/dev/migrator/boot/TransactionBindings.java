package dev.migrator.boot;

import javax.sql.DataSource;

import dev.migrator.execute.TransactionBinding;

/**
 * How the services of this application join the transaction of a revision.
 */
@FunctionalInterface
interface TransactionBindings {

    /**
     * The binding for the services that use a data source.
     */
    TransactionBinding on(DataSource services);

}
