package dev.migrator.batch;

import java.time.Duration;

/**
 * Hears of batches, on the thread that makes them.
 */
@FunctionalInterface
public interface BatchListener {

    /**
     * Batches begin, or go on.
     * @param progress how far an earlier run came
     */
    default void batchesBegin(BatchProgress progress) {
    }

    /**
     * A batch is committed.
     * @param progress how far they came with it
     * @param time how long it took
     */
    void batchFinished(BatchProgress progress, Duration time);

}
