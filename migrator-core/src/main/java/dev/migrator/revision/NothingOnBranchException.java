package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A downgrade that is limited to a branch which does not lie above the revision to stop
 * at.
 */
public final class NothingOnBranchException extends MigratorException {

    private final String target;

    NothingOnBranchException(Target target) {
        super("'%s' leaves nothing to undo: none of the revisions to undo first is on that branch.".formatted(target),
                "Name a revision of the branch above the one to stop at, or leave the branch out.");
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
