package dev.migrator.rehearsal;

import java.sql.SQLException;

import dev.migrator.error.MigratorException;

/**
 * The user may not make the schemas in which a declaration is tried.
 */
public final class NoRoomToRehearseException extends MigratorException {

    NoRoomToRehearseException(SQLException cause) {
        super("The wanted schema cannot be tried in this database: %s".formatted(cause.getMessage()),
                "It is made in a schema of its own, within a transaction that is rolled back, so the user needs CREATE "
                        + "on the database, and must own other schemas that are compared. Grant it, use a user that "
                        + "has it, or add --replay to compare in a throw-away database.",
                cause);
    }

}
