package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * Steps counted down from the current state of a branch of which nothing is applied.
 */
public final class BranchNotAppliedException extends MigratorException {

    private final String target;

    BranchNotAppliedException(Target target) {
        super("'%s' cannot be counted: nothing of that branch is applied.".formatted(target),
                "Look at the current state, and name a branch that is applied.");
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
