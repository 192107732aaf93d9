package dev.migrator.script;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision requires the data of another one that does not come before it.
 */
public final class UnrelatedRequirementException extends MigratorException {

    private final RevisionId revision;

    private final RevisionId required;

    UnrelatedRequirementException(Revision revision, RevisionId required) {
        super("Revision %s (%s) requires the data of '%s', which does not come before it.".formatted(revision.id(),
                revision.origin(), required),
                "Name it in full, and let the revision revise it, one after it, or depend on it.");
        this.revision = revision.id();
        this.required = required;
    }

    /**
     * The revision that requires it.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * What is required, as it was written.
     * @return the id of no revision before it
     */
    public RevisionId required() {
        return this.required;
    }

}
