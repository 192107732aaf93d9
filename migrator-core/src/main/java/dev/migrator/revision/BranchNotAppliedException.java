package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * Steps counted down from the current state of a branch, where it has no head.
 */
public final class BranchNotAppliedException extends MigratorException {

    private final String target;

    BranchNotAppliedException(Target target) {
        super("'%s' cannot be counted: the current state has no head on that branch.".formatted(target),
                "Look at the current state, and name a branch or a revision of it.");
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
