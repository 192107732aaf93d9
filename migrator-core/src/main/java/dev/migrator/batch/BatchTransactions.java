package dev.migrator.batch;

import dev.migrator.operation.DataTransaction;

/**
 * Begins and ends the transactions of batches.
 */
public interface BatchTransactions {

    /**
     * Runs work in a transaction, which is committed when the work returns and rolled
     * back when it throws.
     * @param work what to run
     * @throws BatchFailure where the work or the commit fails
     */
    void run(Work work);

    /**
     * The process of the server that runs them.
     * @return the same for all of them
     */
    int pid();

    /**
     * Sends what code has left in memory, before what is written after it.
     */
    void flush();

    /**
     * What a batch does.
     */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         * @param transaction the transaction
         * @throws Exception to roll it back
         */
        void run(DataTransaction transaction) throws Exception;

    }

}
