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
     * A table as it is at this revision.
     * @param name its name; a dot in it is part of the name
     * @return its columns are read from the catalogue now
     * @throws dev.migrator.error.MigratorException where there is no such table
     */
    RevisionTable table(String name);

    /**
     * The transaction's connection. It must not be committed, rolled back or closed: the
     * run does that.
     * @return the same one for each call
     */
    Connection connection();

}
