package dev.migrator.boot.replay;

import dev.migrator.error.MigratorException;

/**
 * A server for throw-away databases does not start or stop.
 */
public final class UnstartableServerException extends MigratorException {

    UnstartableServerException(String server, Exception cause) {
        super("The %s for the replay cannot be run: %s".formatted(server, cause.getMessage()),
                "Set migrator.replay.url to a server whose user may create databases.", cause);
    }

}
