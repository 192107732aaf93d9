package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A branch, the part of a target before the @, that nothing has as its name.
 */
public final class UnknownBranchException extends MigratorException {

    private final String branch;

    UnknownBranchException(String branch) {
        super("There is no branch '%s'.".formatted(branch),
                "Write a branch label or a revision of the branch before the @, or leave that part out.");
        this.branch = branch;
    }

    /**
     * The branch that was looked for.
     * @return a text that is neither a label nor an id nor the beginning of one
     */
    public String branch() {
        return this.branch;
    }

}
