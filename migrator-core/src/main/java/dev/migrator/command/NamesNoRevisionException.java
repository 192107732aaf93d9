package dev.migrator.command;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Target;

/**
 * A target stands for no revision, and one was needed.
 */
public final class NamesNoRevisionException extends MigratorException {

    private final String target;

    NamesNoRevisionException(Target target) {
        super("'%s' stands for no revision.".formatted(target), "Name a revision; 'history' lists them.");
        this.target = target.toString();
    }

    /**
     * The target.
     * @return as it would be typed
     */
    public String target() {
        return this.target;
    }

}
