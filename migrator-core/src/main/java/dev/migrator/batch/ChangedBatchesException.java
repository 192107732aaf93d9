package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * Batches were begun and are said differently now, so that what is done and what is left
 * do not fit together.
 */
public final class ChangedBatchesException extends MigratorException {

    private final BatchId id;

    ChangedBatchesException(BatchId id, String before, String now) {
        super("The batches of revision %s were begun as \"%s\" and are now \"%s\".".formatted(id.revision(), before,
                now),
                "Nothing was run. Take the change back and let them end, or write it as a revision after this one.");
        this.id = id;
    }

    /**
     * Which batches.
     * @return the revision and its step
     */
    public BatchId id() {
        return this.id;
    }

}
