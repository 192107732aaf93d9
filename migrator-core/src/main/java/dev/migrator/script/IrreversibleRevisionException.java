package dev.migrator.script;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision that has no downgrade was asked to go down.
 */
public final class IrreversibleRevisionException extends MigratorException {

    private final RevisionId revision;

    private final String reason;

    IrreversibleRevisionException(Revision revision, String reason) {
        super("Revision %s (%s) cannot be downgraded: %s".formatted(revision.id(), revision.origin(), reason),
                "Nothing was run. Stop above it, restore a backup, or write a new revision that goes forward.");
        this.revision = revision.id();
        this.reason = reason;
    }

    /**
     * The revision that has no way back.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * Why there is no way back.
     * @return a sentence, the author's own where there is one
     */
    public String reason() {
        return this.reason;
    }

}
