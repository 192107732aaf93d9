package dev.migrator.command;

import dev.migrator.error.MigratorException;

/**
 * A reset was asked for where no setting allows it.
 */
public final class ResetNotAllowedException extends MigratorException {

    ResetNotAllowedException() {
        super("A reset drops everything in the schema, and is not allowed here.",
                "Nothing was run. For a database of development, set migrator.allow-reset=true, and give --yes with the command.");
    }

}
