package dev.migrator.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.Revision;
import dev.migrator.sql.Statement;

/**
 * All that a run does for one revision in one direction.
 */
public sealed interface Stage {

    /**
     * The revision that goes up or down.
     * @return never one of another stage of the same plan
     */
    Revision revision();

    /**
     * A revision that runs in one transaction, together with its bookkeeping.
     *
     * @param revision the revision
     * @param steps what the revision does, in order
     * @param bookkeeping what keeps the state tables, after the steps
     */
    record Transactional(Revision revision, List<Step> steps, List<Statement> bookkeeping) implements Stage {

        /**
         * Checks and copies.
         */
        public Transactional {
            steps = List.copyOf(steps);
            bookkeeping = List.copyOf(bookkeeping);
        }

    }

    /**
     * A revision that runs step by step, each recorded in the revision's journal. A step
     * that can run in a transaction runs in one of its own, together with its record; the
     * others are announced before and recorded after, and are in doubt in between.
     *
     * @param revision the revision
     * @param inDoubt the statement that an earlier run announced and did not record; null
     * where there is none
     * @param opening what makes the row and its journal, or leaves them as they are where
     * an earlier run made them
     * @param steps what is left of the revision, in order
     * @param doneBefore how many steps earlier runs finished
     * @param closing what makes the revision count as applied, or as gone
     */
    record Journaled(Revision revision, @Nullable String inDoubt, List<Statement> opening, List<JournaledStep> steps,
            int doneBefore, List<Statement> closing) implements Stage {

        /**
         * Checks and copies.
         */
        public Journaled {
            opening = List.copyOf(opening);
            steps = List.copyOf(steps);
            closing = List.copyOf(closing);
        }

    }

    /**
     * A revision whose data is moved later: only its row is made.
     *
     * @param revision the revision
     * @param bookkeeping what makes the row
     */
    record Opening(Revision revision, List<Statement> bookkeeping) implements Stage {

        /**
         * Copies.
         */
        public Opening {
            bookkeeping = List.copyOf(bookkeeping);
        }

    }

    /**
     * A step and the statements that keep its place in the journal.
     *
     * @param step what the revision does
     * @param announce names the step as begun; sent only before a statement that cannot
     * run in a transaction
     * @param record names the step as done, and nothing as begun
     */
    record JournaledStep(Step step, Statement announce, Statement record) {

    }

}
