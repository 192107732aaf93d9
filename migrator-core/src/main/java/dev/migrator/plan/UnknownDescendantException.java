package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

/**
 * A downgrade would take back a revision on which another one stands that no script of
 * this build knows, and which would be left in the air.
 */
public final class UnknownDescendantException extends MigratorException {

    private final RevisionId revision;

    private final RevisionId parent;

    UnknownDescendantException(RevisionId revision, RevisionId parent) {
        super("Revision %s, which this build does not know, stands on %s, which would be taken back.".formatted(
                revision, parent), "Nothing was run. Downgrade with the build that knows %s.".formatted(revision));
        this.revision = revision;
        this.parent = parent;
    }

    /**
     * The revision that no script knows.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The revision that it stands on.
     * @return its id
     */
    public RevisionId parent() {
        return this.parent;
    }

}
