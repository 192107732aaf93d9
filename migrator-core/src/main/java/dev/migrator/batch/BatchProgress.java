package dev.migrator.batch;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How far batches came.
 *
 * @param id which batches
 * @param table the table, as a person writes it
 * @param seen how many rows were looked at
 * @param changed how many rows were changed by SQL, or given to code
 * @param skipped how many rows did not go and were skipped
 * @param batches how many batches are committed
 * @param estimated how many rows the table had at the beginning, by its statistics; null
 * where it has none
 * @param lastKey the key of the last row, as text; empty before the first
 */
public record BatchProgress(BatchId id, String table, long seen, long changed, long skipped, long batches,
        @Nullable Long estimated, List<String> lastKey) {

    /**
     * Copies.
     */
    public BatchProgress {
        lastKey = List.copyOf(lastKey);
    }

    /**
     * The part that is done.
     * @return in percent, at most 99 since the statistics may be behind; null where there
     * are none
     */
    public @Nullable Integer percent() {
        return percent(this.seen, this.estimated);
    }

    static @Nullable Integer percent(long seen, @Nullable Long estimated) {
        return estimated == null || estimated == 0 ? null : (int) Math.min(99, 100 * seen / estimated);
    }

    @Override
    public String toString() {
        Integer percent = percent();
        return String.format(Locale.ROOT, "%s: %,d rows", this.table, this.seen)
                + (percent == null ? "" : ", %d %%".formatted(percent))
                + (this.skipped == 0 ? "" : String.format(Locale.ROOT, ", %,d skipped", this.skipped));
    }

}
