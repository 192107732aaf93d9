package dev.migrator.command;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A parent of a new revision was named twice, be it in different words.
 */
public final class RepeatedParentException extends MigratorException {

    private final RevisionId revision;

    RepeatedParentException(RevisionId revision) {
        super("Revision %s is named twice.".formatted(revision), "Nothing was written. Name each revision once.");
        this.revision = revision;
    }

    /**
     * The revision.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
