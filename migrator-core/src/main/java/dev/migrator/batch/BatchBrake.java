package dev.migrator.batch;

import java.time.Duration;

/**
 * Says when the next batch may be made. Shared by all workers of a run.
 */
public interface BatchBrake {

    /**
     * Batches begin, or begin again.
     * @param id which
     * @param lead the number of this run among those who took the lead
     */
    void begin(BatchId id, long lead);

    /**
     * Returns when the next batch may be made. Outside of a transaction.
     * @param transactions to look at the database with
     * @throws dev.migrator.error.MigratorException to end the run before the next batch
     */
    void beforeBatch(BatchTransactions transactions);

    /**
     * A batch is committed. Outside of a transaction; may take its time.
     * @param time how long the batch took
     * @throws dev.migrator.error.MigratorException to end the run before the next batch
     */
    void afterBatch(Duration time);

}
