package dev.migrator.plan;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision that runs in one transaction says batches, each of which has its own.
 */
public final class BatchesInTransactionException extends MigratorException {

    private final RevisionId revision;

    BatchesInTransactionException(Revision revision) {
        super("Revision %s (%s) changes rows in batches, each in a transaction of its own, and runs in a transaction itself."
            .formatted(revision.id(), revision.origin()),
                "Nothing was run. Let the class implement DataMigration, or say @Revision(transactional = false).");
        this.revision = revision.id();
    }

    /**
     * The revision that says batches.
     * @return its id
     */
    public RevisionId revision() {
        return this.revision;
    }

}
