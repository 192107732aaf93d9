package dev.migrator.boot.actuate;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataStatus;
import dev.migrator.command.ListData;
import dev.migrator.script.DataMode;

/**
 * How far the data of a revision is that is in progress.
 *
 * @param mode when it is moved; null where no script of this build has it
 * @param table what the last batches walked over; null before the first
 * @param percent the part that is moved; null where there are no statistics
 * @param rowsSeen how many rows were looked at
 * @param rowsEstimated how many there were at the beginning, by statistics; null where
 * there are none
 * @param rowsSkipped how many did not go and were skipped
 * @param ratePerSecond rows in a second, by the last batches; null where none was made
 * lately
 * @param timeLeft how long the rest takes at this rate; null where that is not known
 * @param movedAt when the last batch was committed; null before the first
 * @param speed the part of the time that is worked, in percent; null for that of the
 * settings
 * @param paused whether an operator paused it
 * @param pausedBy the database user who did; null where nobody did
 * @param standsStill why it stands still for the moment; null where it does not
 * @param failure the last failure; null where there was none
 * @param retryAt when it is tried again by itself after a failure; null where nothing
 * failed
 */
public record DataDescriptor(@Nullable DataMode mode, @Nullable String table, @Nullable Integer percent, long rowsSeen,
        @Nullable Long rowsEstimated, long rowsSkipped, @Nullable Double ratePerSecond, @Nullable Duration timeLeft,
        @Nullable Instant movedAt, @Nullable Integer speed, boolean paused, @Nullable String pausedBy,
        @Nullable String standsStill, @Nullable String failure, @Nullable Instant retryAt) {

    static @Nullable DataDescriptor of(ListData.@Nullable Entry entry) {
        if (entry == null) {
            return null;
        }
        DataStatus status = entry.status();
        DataControl control = status.control();
        return new DataDescriptor(entry.mode(), status.table(), status.percent(), status.seen(), status.estimated(),
                status.skipped(), status.rate(), status.timeLeft(), status.movedAt(), control.speed(),
                control.isPaused(), control.pausedBy(), control.heldUpBy(), Secrets.maskOrNull(control.error()),
                control.retryAt());
    }

}
