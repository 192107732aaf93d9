package dev.migrator.execute;

import org.jspecify.annotations.Nullable;

import dev.migrator.plan.Plan.Deferred;

/**
 * How far a run got without a failure.
 *
 * @param done how many stages are committed
 * @param deferred the revision that cannot run yet; it left nothing behind, or a journal
 * that goes on, and nothing after it ran. Null where all stages are done
 */
public record RunOutcome(int done, @Nullable Deferred deferred) {

}
