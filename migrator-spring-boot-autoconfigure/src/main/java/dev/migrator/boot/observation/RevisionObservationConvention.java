package dev.migrator.boot.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

import dev.migrator.boot.observation.MigratorObservation.HighCardinality;
import dev.migrator.boot.observation.MigratorObservation.LowCardinality;

/**
 * How the observation of a revision is named, and which keys it has. A bean of this type
 * overrides what is to be other than here.
 */
public interface RevisionObservationConvention extends ObservationConvention<RevisionObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof RevisionObservationContext;
    }

    @Override
    default String getName() {
        return "migrator.revision.run";
    }

    @Override
    default String getContextualName(RevisionObservationContext context) {
        return "migrator " + context.direction().label();
    }

    @Override
    default KeyValues getLowCardinalityKeyValues(RevisionObservationContext context) {
        return KeyValues.of(LowCardinality.DIRECTION.withValue(context.direction().label()),
                LowCardinality.OUTCOME.withValue(context.outcome().label()));
    }

    @Override
    default KeyValues getHighCardinalityKeyValues(RevisionObservationContext context) {
        return KeyValues.of(HighCardinality.REVISION.withValue(context.revision().id().value()));
    }

}
