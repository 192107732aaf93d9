package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * The thread of a run was interrupted while it paused.
 */
public final class RunInterruptedException extends MigratorException {

    RunInterruptedException(InterruptedException cause) {
        super("The run was interrupted while it waited.",
                "What was committed before is recorded. Start again when the application is not shutting down.", cause);
    }

}
