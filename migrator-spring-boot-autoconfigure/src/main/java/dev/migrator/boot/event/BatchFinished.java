package dev.migrator.boot.event;

import java.time.Duration;
import java.time.Instant;

import dev.migrator.batch.BatchProgress;
import dev.migrator.revision.Revision;

/**
 * A batch of a revision is committed, or a row that does not go was skipped: an event of
 * the application, published on the thread of the batch, outside any transaction. The
 * next batch waits for the listeners.
 * <p>
 * While the application starts there may be a hundred thousand of them. Of these only the
 * last one of each revision is published, later.
 *
 * @param revision the revision
 * @param progress how far its batches came with this one
 * @param duration how long the batch took, to the nanosecond; zero for a row that was
 * skipped
 * @param at when it was committed, by the clock of this machine
 */
public record BatchFinished(Revision revision, BatchProgress progress, Duration duration, Instant at) {

}
