package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * The connection is served by another server session than the one that holds the lock.
 */
public final class ServerSessionChangedException extends MigratorException {

    ServerSessionChangedException() {
        super("The pooler moved the connection to another server session in the middle of a run, although migrator.pooler=session says that it does not.",
                "The revision at hand was rolled back. Set migrator.url to the address of the server itself and start again.");
    }

}
