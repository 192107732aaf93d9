package dev.migrator.batch;

import java.util.List;
import java.util.Optional;

import dev.migrator.operation.DataTransaction;

/**
 * How one batch is made.
 */
interface BatchWork {

    /**
     * Makes the batch that follows a key. In its transaction.
     * @param range between which keys
     * @param size how many rows at most
     * @return empty where no row is left
     * @throws Exception to roll it back
     */
    Optional<Batch> run(KeyRange range, int size, DataTransaction transaction) throws Exception;

    /**
     * The key of the first row of a range.
     * @return where the range begins, where it has no row
     * @throws Exception where it cannot be read
     */
    List<String> next(KeyRange range, DataTransaction transaction) throws Exception;

}
