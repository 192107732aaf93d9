package dev.migrator.batch;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the data of a revision is moved.
 *
 * @param control what operators said about it
 * @param table what the batches that were last made walk over; null before the first
 * @param seen how many rows the batches walked over
 * @param changed how many of them were changed, or given to code
 * @param skipped how many were skipped
 * @param batches how many batches are committed
 * @param estimated how many rows there were at the beginning, by statistics; null where
 * there are none
 * @param rate rows in a second, by the last batches; null where none was made lately
 * @param movedAt when the last batch was committed; null before the first
 */
public record DataStatus(DataControl control, @Nullable String table, long seen, long changed, long skipped,
        long batches, @Nullable Long estimated, @Nullable Double rate, @Nullable Instant movedAt) {

    /**
     * The part that is moved.
     * @return in percent, at most 99 since the statistics may be behind; null where there
     * are none
     */
    public @Nullable Integer percent() {
        return BatchProgress.percent(this.seen, this.estimated);
    }

    /**
     * How long the rest takes, as fast as the last batches were.
     * @return null where that is not known
     */
    public @Nullable Duration timeLeft() {
        if (this.estimated == null || this.rate == null || this.rate <= 0) {
            return null;
        }
        return Duration.ofSeconds(Math.round(Math.max(0, this.estimated - this.seen) / this.rate));
    }

}
