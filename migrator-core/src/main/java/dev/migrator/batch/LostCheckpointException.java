package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * The place up to which batches came is not where it was left: somebody else moved or
 * removed it. Nothing of the batch in hand is committed.
 */
public final class LostCheckpointException extends MigratorException {

    private final BatchId id;

    LostCheckpointException(BatchId id) {
        super("The batches of revision %s are not where this process left them: another one moved them, or their row is gone."
            .formatted(id.revision()),
                "Nothing of the batch in hand was committed. Run the command again: it goes on where the row says.");
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
