package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A branch label that could not be used in a target.
 */
public final class IllegalBranchLabelException extends MigratorException {

    private final String label;

    private final RevisionId revision;

    private final String origin;

    IllegalBranchLabelException(String label, RevisionId revision, String origin) {
        super("'%s' cannot be a branch label of revision %s (%s).".formatted(label, revision, origin),
                "Use letters (A-Z, a-z), digits, underscores, dots, or hyphens before a letter, and none of the words head, heads, base, current.");
        this.label = label;
        this.revision = revision;
        this.origin = origin;
    }

    /**
     * The label as written.
     * @return the label
     */
    public String label() {
        return this.label;
    }

    /**
     * The revision that carries it.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * Where that revision is written.
     * @return a file or class
     */
    public String origin() {
        return this.origin;
    }

}
