package dev.migrator.cli;

import dev.migrator.error.MigratorException;

/**
 * A script of a downgrade was asked for without saying where it starts.
 */
public final class RangeNeededException extends MigratorException {

    RangeNeededException(String revision) {
        super("downgrade --sql was given '%s', which does not say where the script starts.".formatted(revision),
                "Write from:to, such as head:%s.".formatted(revision));
    }

}
