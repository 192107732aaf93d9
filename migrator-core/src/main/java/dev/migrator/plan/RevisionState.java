package dev.migrator.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;

/**
 * What the database says about one revision.
 *
 * @param id the revision
 * @param parents its parents when it was applied
 * @param phase how far it got
 * @param journal fingerprints of the statements that are done, in order; of an applied
 * revision it means nothing
 * @param inDoubt the statement that was begun and not recorded as done, because the
 * process or the connection ended; null where there is none
 */
public record RevisionState(RevisionId id, List<RevisionId> parents, Phase phase, List<String> journal,
        @Nullable String inDoubt) {

    /**
     * How far a revision got.
     */
    public enum Phase {

        /** All of it is applied. */
        APPLIED,

        /**
         * Its data is moved after the run that reached it, and is not all moved. It
         * counts as applied but for what requires its data.
         */
        IN_PROGRESS,

        /** A revision without a transaction was begun and is not finished. */
        UPGRADING,

        /** Its downgrade without a transaction was begun and is not finished. */
        DOWNGRADING;

        /**
         * The name that the state table holds.
         * @return in lower case
         */
        public String label() {
            return switch (this) {
                case APPLIED -> "applied";
                case IN_PROGRESS -> "in progress";
                case UPGRADING -> "upgrading";
                case DOWNGRADING -> "downgrading";
            };
        }

        /**
         * The phase of a name.
         * @param label what the state table holds
         * @return null where it is no phase's name
         */
        public static @Nullable Phase labelled(@Nullable String label) {
            for (Phase phase : values()) {
                if (phase.label().equals(label)) {
                    return phase;
                }
            }
            return null;
        }

    }

}
