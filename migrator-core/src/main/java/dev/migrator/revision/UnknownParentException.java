package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A revision that continues one that is not there.
 */
public final class UnknownParentException extends MigratorException {

    private final RevisionId parent;

    private final RevisionId revision;

    private final String origin;

    UnknownParentException(RevisionId parent, Revision revision) {
        super("Revision %s (%s) continues revision %s, which does not exist.".formatted(revision.id(),
                revision.origin(), parent),
                "Correct the parent (its full id, not a label), or bring back the missing script.");
        this.parent = parent;
        this.revision = revision.id();
        this.origin = revision.origin();
    }

    /**
     * The parent that is not there.
     * @return its id
     */
    public RevisionId parent() {
        return this.parent;
    }

    /**
     * The revision that names it.
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
