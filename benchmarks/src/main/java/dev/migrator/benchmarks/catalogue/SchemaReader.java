package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;

/**
 * Something that reads a whole schema.
 */
interface SchemaReader {

    /**
     * Reads, and throws away what it read.
     * @param connection in autocommit, and again afterwards
     * @throws IllegalStateException where it did not find what is there: what reads less
     * cannot be compared
     */
    void read(Connection connection) throws Exception;

}
