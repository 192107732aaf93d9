package dev.migrator.boot.observation;

import dev.migrator.plan.Direction;
import dev.migrator.revision.Revision;

/**
 * What the observation of one attempt at a revision knows.
 */
public final class RevisionObservationContext extends MigratorObservationContext {

    RevisionObservationContext(Revision revision, Direction direction) {
        super(revision, direction);
    }

}
