package dev.migrator.execute;

import java.time.Duration;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchBrake;

/**
 * What one run of a plan is told besides the plan.
 *
 * @param notYet whether what a revision's code threw means that it cannot run yet, and is
 * no failure
 * @param tag what the log keeps of why it is run; null for nothing
 * @param batchTime how long a batch is to take
 * @param brake says when the next batch may be made
 * @param idleLimit how long the transaction of a batch may wait for this process; null
 * for ever
 */
public record RunTerms(Predicate<Throwable> notYet, @Nullable String tag, Duration batchTime, BatchBrake brake,
        @Nullable Duration idleLimit) {

}
