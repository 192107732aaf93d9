package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A target that can be read but means nothing where it is used.
 */
public final class UnsuitableTargetException extends MigratorException {

    private final String target;

    UnsuitableTargetException(Target target, String use, String action) {
        super("'%s' cannot be used %s.".formatted(target, use), action);
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
