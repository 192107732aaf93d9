package dev.migrator.execute;

import java.sql.Connection;

/**
 * Begins and ends a Spring transaction on a connection that the run already has, so that
 * services called in it work on the same connection and share its fate.
 */
@FunctionalInterface
public interface TransactionBinding {

    /**
     * Runs work in a transaction, which is committed when the work returns and rolled
     * back when it throws.
     * @param connection in autocommit, and so again afterwards
     * @param work what to run, on this thread
     */
    void inTransaction(Connection connection, Runnable work);

    /**
     * Sends what code has left in memory, so that the statements after it find it, and
     * forgets what code has read, so that the code after them reads it anew. Called in
     * the transaction, after each piece of code.
     */
    default void flush() {
    }

}
