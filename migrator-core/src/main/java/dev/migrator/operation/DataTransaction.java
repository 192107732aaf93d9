package dev.migrator.operation;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The transaction that a data change works in. Valid while the change runs, on its
 * thread.
 */
public interface DataTransaction {

    /**
     * A client on the transaction's connection.
     * @return the same one for each call
     */
    JdbcClient jdbc();

    /**
     * The transaction's connection. It must not be committed, rolled back or closed: the
     * run does that.
     * @return the same one for each call
     */
    Connection connection();

}
