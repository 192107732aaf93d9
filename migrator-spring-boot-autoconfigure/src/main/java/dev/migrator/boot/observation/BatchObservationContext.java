package dev.migrator.boot.observation;

import dev.migrator.batch.BatchProgress;
import dev.migrator.plan.Direction;
import dev.migrator.revision.Revision;

/**
 * What the observation of one attempt at a batch knows.
 */
public final class BatchObservationContext extends MigratorObservationContext {

    private final BatchProgress place;

    BatchObservationContext(Revision revision, Direction direction, BatchProgress place) {
        super(revision, direction);
        this.place = place;
    }

    /**
     * Where the batch began.
     * @return how far the batches before it came
     */
    public BatchProgress place() {
        return this.place;
    }

}
