package dev.migrator.command;

import dev.migrator.error.MigratorException;

/**
 * {@code current} was used where no database is asked.
 */
public final class CurrentNotKnownException extends MigratorException {

    CurrentNotKnownException() {
        super("'current' cannot be used here, because no database is asked.", "Name the revision itself.");
    }

}
