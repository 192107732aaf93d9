package dev.migrator.batch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;

/**
 * What operators said about the data of a revision, and what last went wrong with it.
 *
 * @param revision the revision
 * @param pausedAt when it was paused; null where it is not
 * @param pausedBy the database user who paused it
 * @param speed the part of the time that is worked, in percent; null for that of the
 * settings
 * @param heldUpBy why the work stands still for the moment; null where it does not
 * @param failures how often it failed since it last came further
 * @param error the last failure; null where there was none
 * @param retryAt when it is tried again by itself after a failure; null where nothing
 * failed
 * @param due whether it may be worked on now: it is not paused, and the time to try again
 * has come
 */
public record DataControl(RevisionId revision, @Nullable Instant pausedAt, @Nullable String pausedBy,
        @Nullable Integer speed, @Nullable String heldUpBy, int failures, @Nullable String error,
        @Nullable Instant retryAt, boolean due) {

    /**
     * Whether an operator paused it.
     * @return false also where it stands still by itself
     */
    public boolean isPaused() {
        return this.pausedAt != null;
    }

}
