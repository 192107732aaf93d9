package dev.migrator.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A range of the keys of batches, and how far its batches came.
 *
 * @param number its place among the ranges, from 0
 * @param range all of it
 * @param lastKey the key of the last row that is done; that before the range at first
 * @param seen how many rows its batches walked over
 * @param changed how many of them were changed, or given to code
 * @param skipped how many were skipped
 * @param batches how many batches it had
 * @param estimated how many rows it had at the beginning, by statistics; null where there
 * are none
 * @param rate rows in a second, by the last batches; null before the first
 * @param ended whether nothing is left of it
 */
record BatchPart(int number, KeyRange range, List<String> lastKey, long seen, long changed, long skipped, long batches,
        @Nullable Long estimated, @Nullable Double rate, boolean ended) {

    private static final double WEIGHT_OF_LAST = 0.2;

    /**
     * Copies.
     */
    BatchPart {
        lastKey = List.copyOf(lastKey);
    }

    static BatchPart at(int number, KeyRange range, @Nullable Long estimated) {
        return new BatchPart(number, range, range.after(), 0, 0, 0, 0, estimated, null, false);
    }

    /**
     * What is left.
     */
    KeyRange rest() {
        return this.range.behind(this.lastKey);
    }

    /**
     * The place behind one more batch.
     * @param skippedRows how many of its rows were skipped
     * @param seconds since the batch before
     */
    BatchPart after(Batch batch, int skippedRows, double seconds) {
        double now = batch.seen() / Math.max(0.001, seconds);
        return new BatchPart(this.number, this.range, batch.lastKey(), this.seen + batch.seen(),
                this.changed + batch.changed(), this.skipped + skippedRows, this.batches + 1, this.estimated,
                this.rate == null ? now : this.rate + WEIGHT_OF_LAST * (now - this.rate), false);
    }

}
