package dev.migrator.command;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A new revision was to have an id that another one has.
 */
public final class RevisionExistsException extends MigratorException {

    private final RevisionId revision;

    private final String origin;

    RevisionExistsException(Revision other) {
        super("There is a revision %s already (%s).".formatted(other.id(), other.origin()),
                "Nothing was written. Choose another id, or leave it out.");
        this.revision = other.id();
        this.origin = other.origin();
    }

    /**
     * The id.
     * @return that of both
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * Where the other one is written.
     * @return a file or class
     */
    public String origin() {
        return this.origin;
    }

}
