package dev.migrator.command;

import dev.migrator.error.MigratorException;

/**
 * A reset was asked for without saying that it is really meant.
 */
public final class ResetNotConfirmedException extends MigratorException {

    ResetNotConfirmedException() {
        super("A reset drops everything in the schema, which migrator.allow-reset=true allows here.",
                "Nothing was run. Give --yes if it is meant.");
    }

}
