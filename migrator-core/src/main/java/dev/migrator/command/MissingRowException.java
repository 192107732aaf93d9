package dev.migrator.command;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A revision was applied on top of another, of which the database no longer has a row:
 * somebody removed it. Running the other again could do its work twice.
 */
public final class MissingRowException extends MigratorException {

    private final RevisionId revision;

    private final RevisionId missing;

    MissingRowException(RevisionId revision, RevisionId missing) {
        super("Revision %s was applied on top of %s, which has no row any more.".formatted(revision, missing),
                "Nothing was run. Put the row of %s back into the table of revisions if its changes are there."
                    .formatted(missing));
        this.revision = revision;
        this.missing = missing;
    }

    /**
     * The revision that stands on it.
     * @return an applied revision
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The revision without a row.
     * @return a parent of {@link #revision()} when that was applied
     */
    public RevisionId missing() {
        return this.missing;
    }

}
