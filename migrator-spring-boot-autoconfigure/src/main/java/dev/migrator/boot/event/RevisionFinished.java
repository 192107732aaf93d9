package dev.migrator.boot.event;

import java.time.Duration;
import java.time.Instant;

import dev.migrator.plan.Direction;
import dev.migrator.revision.Revision;

/**
 * A revision is committed: an event of the application, published on the thread of the
 * run, outside any transaction. Where that was while the application started, it is
 * published later.
 *
 * @param revision the revision
 * @param direction which way it went
 * @param duration how long it took, from its last beginning, to the nanosecond
 * @param at when it was committed, by the clock of this machine
 */
public record RevisionFinished(Revision revision, Direction direction, Duration duration, Instant at) {

}
