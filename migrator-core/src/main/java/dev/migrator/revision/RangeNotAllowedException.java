package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A range where one state is asked for.
 */
public final class RangeNotAllowedException extends MigratorException {

    private final String range;

    RangeNotAllowedException(Target.Range range) {
        super("A range (%s) cannot be used here.".formatted(range),
                "Name only where to go; ranges are for listings and for scripts that are written without a database.");
        this.range = range.toString();
    }

    /**
     * The range in question.
     * @return as it would be typed
     */
    public String range() {
        return this.range;
    }

}
