package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A revision that is not on the branch that the target names.
 */
public final class NotInBranchException extends MigratorException {

    private final RevisionId revision;

    private final String branch;

    NotInBranchException(RevisionId revision, String branch) {
        super("Revision %s is not on branch '%s': it is neither before nor after it.".formatted(revision, branch),
                "Name a revision of that branch, or leave the branch out.");
        this.revision = revision;
        this.branch = branch;
    }

    /**
     * The revision in question.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The branch in question.
     * @return a label, an id or the beginning of one
     */
    public String branch() {
        return this.branch;
    }

}
