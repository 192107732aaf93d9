package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Something that is asked of a database and changes nothing in it.
 *
 * @param <T> what is asked for
 */
@FunctionalInterface
public interface CatalogueQuery<T> {

    /**
     * Asks.
     * @param connection in a read-only transaction
     * @return the answer
     * @throws SQLException where the server refuses
     */
    T ask(Connection connection) throws SQLException;

}
