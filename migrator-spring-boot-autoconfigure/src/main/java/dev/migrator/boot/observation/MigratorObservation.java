package dev.migrator.boot.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed of runs.
 */
public enum MigratorObservation implements ObservationDocumentation {

    /** An attempt at a revision, from its beginning to its commit or its failure. */
    REVISION {

        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return RevisionObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return new KeyName[] { LowCardinality.DIRECTION, LowCardinality.OUTCOME };
        }

    },

    /**
     * An attempt at a batch of a revision, from before its transaction to after its
     * commit or its failure.
     */
    BATCH {

        @Override
        public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
            return BatchObservationConvention.class;
        }

        @Override
        public KeyName[] getLowCardinalityKeyNames() {
            return LowCardinality.values();
        }

    };

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
        return HighCardinality.values();
    }

    /**
     * Keys that have few values, and so are tags of timers.
     */
    public enum LowCardinality implements KeyName {

        /** The table whose rows are changed, as a person writes it. */
        TABLE {

            @Override
            public String asString() {
                return "table";
            }

        },

        /** Which way the revision goes: {@code upgrade} or {@code downgrade}. */
        DIRECTION {

            @Override
            public String asString() {
                return "direction";
            }

        },

        /** How it ended, as {@link Outcome} says. */
        OUTCOME {

            @Override
            public String asString() {
                return "outcome";
            }

        }

    }

    /**
     * Keys that have many values, and so are attributes of spans only.
     */
    public enum HighCardinality implements KeyName {

        /** The id of the revision. */
        REVISION {

            @Override
            public String asString() {
                return "revision";
            }

        }

    }

}
