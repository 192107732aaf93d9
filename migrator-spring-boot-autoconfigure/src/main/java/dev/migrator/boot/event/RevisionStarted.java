package dev.migrator.boot.event;

import java.time.Instant;

import dev.migrator.plan.Direction;
import dev.migrator.revision.Revision;

/**
 * A revision began, or began again after it could not get a lock: an event of the
 * application, published for each attempt on the thread of the run, before the revision's
 * first statement. Where that was while the application started, it is published later.
 *
 * @param revision the revision
 * @param direction which way it goes
 * @param at when it began, by the clock of this machine
 */
public record RevisionStarted(Revision revision, Direction direction, Instant at) {

}
