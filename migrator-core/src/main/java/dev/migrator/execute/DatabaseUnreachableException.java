package dev.migrator.execute;

import java.sql.SQLException;

import dev.migrator.error.MigratorException;

/**
 * No connection to the database could be made, or it was lost.
 */
public final class DatabaseUnreachableException extends MigratorException {

    DatabaseUnreachableException(SQLException cause) {
        super("The database cannot be reached: %s".formatted(cause.getMessage()),
                "Check that the server runs, that the address and the port are right, and that user and password are accepted.",
                cause);
    }

}
