package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A revision that says it continues itself.
 */
public final class SelfParentException extends MigratorException {

    private final RevisionId revision;

    private final String origin;

    SelfParentException(Revision revision) {
        super("Revision %s (%s) names itself as its parent.".formatted(revision.id(), revision.origin()),
                "Name the revision it continues instead, or none if a history starts here.");
        this.revision = revision.id();
        this.origin = revision.origin();
    }

    /**
     * The revision in question.
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
