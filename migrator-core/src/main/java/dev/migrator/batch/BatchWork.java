package dev.migrator.batch;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrator.operation.DataTransaction;

/**
 * How one batch is made.
 */
interface BatchWork {

    /**
     * Makes the batch that follows a key. In its transaction.
     * @param after the key; empty for the beginning
     * @param size how many rows at most
     * @return empty where no row follows
     * @throws Exception to roll it back
     */
    Optional<Batch> run(List<String> after, int size, DataTransaction transaction) throws Exception;

    /**
     * The key of the first row of the batch that follows a key.
     */
    List<String> next(List<String> after, DataTransaction transaction) throws SQLException;

}
