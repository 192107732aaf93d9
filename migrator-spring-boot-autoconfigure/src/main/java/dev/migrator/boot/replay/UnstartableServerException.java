package dev.migrator.boot.replay;

import java.io.IOException;

import dev.migrator.error.MigratorException;

/**
 * An embedded PostgreSQL does not start or stop.
 */
public final class UnstartableServerException extends MigratorException {

    UnstartableServerException(IOException cause) {
        super("The embedded PostgreSQL for the replay cannot be run: %s".formatted(cause.getMessage()),
                "Set migrator.replay.url to a server whose user may create databases.", cause);
    }

}
