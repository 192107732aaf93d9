package dev.migrator.cli;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * What is said of an error that ended a command.
 *
 * @param error what was thrown
 */
public record Failure(Exception error) {

    /**
     * Says it, in two lines: what happened, and what to do next.
     * @param err takes them
     */
    public void print(PrintWriter err) {
        MigratorException known = known();
        if (known != null) {
            err.println("FAILED: " + known.problem());
            err.println(known.action());
            return;
        }
        String message = this.error.getMessage();
        err.println("FAILED: " + this.error.getClass().getSimpleName() + (message == null ? "" : ": " + message));
        err.println("Run it again with --stacktrace before the command to see where this came from.");
    }

    /**
     * The error that the user can put right, also where whatever creates a bean has
     * wrapped it.
     * @return null where there is none
     */
    public @Nullable MigratorException known() {
        for (Throwable cause = this.error; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigratorException known) {
                return known;
            }
        }
        return null;
    }

}
