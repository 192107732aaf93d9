package dev.migrator.batch;

import dev.migrator.error.MigratorException;

/**
 * Another process has taken over the batches. Nothing of the batch in hand is committed:
 * each batch carries the number of those who took over before, and only that of the last
 * one counts.
 *
 * @see <a href=
 * "https://martin.kleppmann.com/2016/02/08/how-to-do-distributed-locking.html">Fencing
 * tokens</a>
 */
public final class LostLeadException extends MigratorException {

    private final BatchId id;

    /**
     * The lead is lost.
     * @param id of which batches
     */
    public LostLeadException(BatchId id) {
        super("Another process has taken over the batches of revision %s.".formatted(id.revision()),
                "Nothing of the batch in hand was committed here. See who goes on with 'migrator data status'.");
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
