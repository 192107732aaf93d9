package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * The process was asked to end, and the run ended after what it had in hand.
 */
public final class RunStoppedException extends MigratorException {

    /**
     * The run was stopped.
     */
    public RunStoppedException() {
        super("The run was stopped, because the process was asked to end.",
                "What is committed stays; the next run goes on after it.");
    }

}
