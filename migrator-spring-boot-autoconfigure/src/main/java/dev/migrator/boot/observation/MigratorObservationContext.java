package dev.migrator.boot.observation;

import io.micrometer.observation.Observation;

import dev.migrator.plan.Direction;
import dev.migrator.revision.Revision;

/**
 * What an observation of a run knows.
 */
public abstract sealed class MigratorObservationContext extends Observation.Context
        permits RevisionObservationContext, BatchObservationContext {

    private final Revision revision;

    private final Direction direction;

    private volatile Outcome outcome = Outcome.UNKNOWN;

    MigratorObservationContext(Revision revision, Direction direction) {
        this.revision = revision;
        this.direction = direction;
    }

    /**
     * The revision that runs.
     * @return whose batch it is, where it is one
     */
    public Revision revision() {
        return this.revision;
    }

    /**
     * Which way the revision goes.
     * @return as its plan says
     */
    public Direction direction() {
        return this.direction;
    }

    /**
     * How it ended.
     * @return {@link Outcome#UNKNOWN} until it has
     */
    public Outcome outcome() {
        return this.outcome;
    }

    void end(Outcome outcome) {
        this.outcome = outcome;
    }

}
