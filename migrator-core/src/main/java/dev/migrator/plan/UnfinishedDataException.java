package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision requires that the data of another one is moved to the end, and it is not.
 */
public final class UnfinishedDataException extends MigratorException {

    private final RevisionId revision;

    private final RevisionId required;

    UnfinishedDataException(Revision revision, RevisionId required) {
        super("Revision %s (%s) requires the data of %s, which is not moved to the end.".formatted(revision.id(),
                revision.message(), required),
                "The upgrade stops before it. See how far the data is with 'migrator data status', and upgrade again "
                        + "when it is there; or move the rest now with 'migrator upgrade --finish-background'.");
        this.revision = revision.id();
        this.required = required;
    }

    /**
     * The revision that has to wait.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

    /**
     * The revision whose data is on the way.
     * @return its id
     */
    public RevisionId required() {
        return this.required;
    }

}
