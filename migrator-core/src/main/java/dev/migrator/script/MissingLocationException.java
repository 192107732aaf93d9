package dev.migrator.script;

import dev.migrator.error.MigratorException;

/**
 * A location that should hold scripts does not exist.
 */
public final class MissingLocationException extends MigratorException {

    private final String location;

    MissingLocationException(String location) {
        super("The location %s does not exist.".formatted(location),
                "Create it, correct migrator.locations, or write optional:%s if it may be missing."
                    .formatted(location));
        this.location = location;
    }

    /**
     * The location as it was given.
     * @return with its scheme, if any
     */
    public String location() {
        return this.location;
    }

}
