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
     * A batch begins, or is tried again. Said of each attempt, before its transaction;
     * one of the other three says how it ended.
     * @param place how far they came before it
     */
    default void batchStarted(BatchProgress place) {
    }

    /**
     * A batch is committed. Also said of a row that was skipped, which nothing started.
     * @param progress how far they came with it
     * @param time how long it took; zero for a row that was skipped
     */
    void batchFinished(BatchProgress progress, Duration time);

    /**
     * An attempt at a batch failed. It is rolled back, unless what failed came after its
     * commit.
     * @param place how far they came before it
     * @param error why
     */
    default void batchFailed(BatchProgress place, Throwable error) {
    }

    /**
     * Nothing is left, or nothing of a part: the batch that was started last on this
     * thread found no rows.
     * @param place how far they came
     */
    default void batchesFinished(BatchProgress place) {
    }

}
