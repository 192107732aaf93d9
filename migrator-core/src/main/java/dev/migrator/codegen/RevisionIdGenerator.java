package dev.migrator.codegen;

import dev.migrator.revision.RevisionId;

/**
 * Gives new revisions their ids.
 *
 * @see TimeOrderedIds
 */
@FunctionalInterface
public interface RevisionIdGenerator {

    /**
     * Makes an id.
     * @return another one for each call; whether a revision has it already, the caller
     * knows
     */
    RevisionId next();

}
