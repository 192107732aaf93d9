package dev.migrator.command;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * The application has a revision whose source file is in none of the project's folders.
 */
public final class MissingSourceException extends MigratorException {

    private final RevisionId revision;

    private final String origin;

    MissingSourceException(Revision revision) {
        super("The source file of revision %s (%s) is in none of the folders of revisions.".formatted(revision.id(),
                revision.origin()),
                "Run this in the project's folder and check migrator.revision.directory. The revision may also come "
                        + "from a library, or be left over from an earlier build: then build from scratch.");
        this.revision = revision.id();
        this.origin = revision.origin();
    }

    /**
     * The revision.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * Where the application has it from.
     * @return a file or class
     */
    public String origin() {
        return this.origin;
    }

}
