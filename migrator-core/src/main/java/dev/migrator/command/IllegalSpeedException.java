package dev.migrator.command;

import dev.migrator.error.MigratorException;

/**
 * A speed that is no percentage.
 */
public final class IllegalSpeedException extends MigratorException {

    IllegalSpeedException(int percent) {
        super("%d is no speed.".formatted(percent),
                "Give the part of the time that is to be worked, from 1 to 100 percent.");
    }

}
