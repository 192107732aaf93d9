package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A range whose lower end is not below its upper end.
 */
public final class RangeNotOnOneLineException extends MigratorException {

    private final String range;

    RangeNotOnOneLineException(Target.Range range) {
        super("%s is no range: its start is not below its end.".formatted(range),
                "Swap the ends, or name two revisions of one line.");
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
