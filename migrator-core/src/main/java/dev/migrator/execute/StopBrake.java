package dev.migrator.execute;

import java.time.Duration;

import dev.migrator.batch.BatchBrake;
import dev.migrator.batch.BatchId;
import dev.migrator.batch.BatchTransactions;
import dev.migrator.batch.StopSignal;

/**
 * Makes batches one after the other, until the process is asked to end.
 *
 * @param stop asks
 */
public record StopBrake(StopSignal stop) implements BatchBrake {

    @Override
    public void begin(BatchId id, long lead) {
    }

    @Override
    public void beforeBatch(BatchTransactions transactions) {
        this.stop.check();
    }

    @Override
    public void afterBatch(Duration time) {
    }

}
