package dev.migrator.batch;

import dev.migrator.revision.RevisionId;

/**
 * Which batches of a database are meant.
 *
 * @param revision the revision that says them
 * @param step their place among its steps, from 0
 */
public record BatchId(RevisionId revision, int step) {

}
