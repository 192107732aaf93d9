package dev.migrator.execute;

import java.time.Duration;

import dev.migrator.batch.StopSignal;

/**
 * How patient a run is.
 *
 * @param retry how to go on where a lock is not to be had
 * @param lookForBlockers how long a stage runs before somebody looks whether it waits;
 * zero for never
 * @param stop asks runs to end after what they have in hand
 */
public record RunPolicy(RetryPolicy retry, Duration lookForBlockers, StopSignal stop) {

}
