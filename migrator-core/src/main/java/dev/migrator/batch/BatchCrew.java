package dev.migrator.batch;

/**
 * Gives workers what they make batches with.
 */
@FunctionalInterface
public interface BatchCrew {

    /**
     * Prepares one more worker, which has a connection of its own.
     * @return to be closed
     */
    Worker join();

    /**
     * A worker.
     */
    interface Worker extends BatchTransactions, AutoCloseable {

        @Override
        void close();

    }

}
