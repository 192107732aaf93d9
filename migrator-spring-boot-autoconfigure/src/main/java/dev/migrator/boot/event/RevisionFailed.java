package dev.migrator.boot.event;

import java.time.Instant;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.Revision;

/**
 * A revision failed, and the run ends: an event of the application, published on the
 * thread of the run, before the error is thrown to who began the run. A failure that
 * keeps the application from starting is not published.
 *
 * @param revision the revision
 * @param error what happened, and what to do
 * @param at when it failed, by the clock of this machine
 */
public record RevisionFailed(Revision revision, MigratorException error, Instant at) {

}
