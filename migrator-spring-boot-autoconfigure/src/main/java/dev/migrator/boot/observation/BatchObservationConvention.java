package dev.migrator.boot.observation;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

import dev.migrator.boot.observation.MigratorObservation.HighCardinality;
import dev.migrator.boot.observation.MigratorObservation.LowCardinality;

/**
 * How the observation of a batch is named, and which keys it has. A bean of this type
 * overrides what is to be other than here.
 */
public interface BatchObservationConvention extends ObservationConvention<BatchObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof BatchObservationContext;
    }

    @Override
    default String getName() {
        return "migrator.batch";
    }

    @Override
    default String getContextualName(BatchObservationContext context) {
        return "migrator batch " + context.place().table();
    }

    @Override
    default KeyValues getLowCardinalityKeyValues(BatchObservationContext context) {
        return KeyValues.of(LowCardinality.TABLE.withValue(context.place().table()),
                LowCardinality.DIRECTION.withValue(context.direction().label()),
                LowCardinality.OUTCOME.withValue(context.outcome().label()));
    }

    @Override
    default KeyValues getHighCardinalityKeyValues(BatchObservationContext context) {
        return KeyValues.of(HighCardinality.REVISION.withValue(context.revision().id().value()));
    }

}
