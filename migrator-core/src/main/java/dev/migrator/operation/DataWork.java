package dev.migrator.operation;

/**
 * The code of a data change. It runs when its revision runs, on the thread, the
 * connection and in the transaction of the revision; services that use the same
 * {@code DataSource} through Spring join that transaction. In a revision that is not
 * transactional it has a transaction of its own.
 */
@FunctionalInterface
public interface DataWork {

    /**
     * Reads and writes.
     * @param transaction the transaction to work in
     * @throws Exception to roll it back and fail the revision
     */
    void run(DataTransaction transaction) throws Exception;

}
