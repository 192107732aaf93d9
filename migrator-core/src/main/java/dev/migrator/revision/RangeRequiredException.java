package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A single target where a range is asked for.
 */
public final class RangeRequiredException extends MigratorException {

    private final String target;

    RangeRequiredException(Target target) {
        super("'%s' is no range.".formatted(target), "Write FROM:TO; either end may be left out.");
        this.target = target.toString();
    }

    /**
     * The target in question.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

}
