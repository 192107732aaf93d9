package dev.migrator.batch;

import java.time.Duration;

/**
 * How many rows the next batch has: as many as take the wanted time, but never twice as
 * many as the last, and never so many that their rows fill the memory. After a failure,
 * half of those among which the row must be that does not go.
 */
final class BatchSize {

    private static final int LARGEST_OF_SQL = 100_000;

    private static final int LARGEST_OF_CODE = 10_000;

    private final Duration wanted;

    private final int largest;

    private int current;

    /** Among how many of the next rows one does not go; 0 where none is known. */
    private int suspicious;

    private BatchSize(int first, Duration wanted, int largest) {
        this.wanted = wanted;
        this.largest = Math.max(first, largest);
        this.current = first;
    }

    static BatchSize ofSql(int first, Duration wanted) {
        return new BatchSize(first, wanted, LARGEST_OF_SQL);
    }

    static BatchSize ofCode(int first, Duration wanted) {
        return new BatchSize(first, wanted, LARGEST_OF_CODE);
    }

    int next() {
        return this.suspicious == 0 ? this.current : Math.max(1, Math.min(this.current, this.suspicious / 2));
    }

    void took(int rows, Duration time) {
        if (this.suspicious > 0) {
            this.suspicious = Math.max(0, this.suspicious - rows);
            return;
        }
        double factor = (double) this.wanted.toNanos() / Math.max(1, time.toNanos());
        double wantedRows = this.current * Math.max(0.5, Math.min(2, factor));
        this.current = (int) Math.max(1, Math.min(this.largest, Math.round(wantedRows)));
    }

    /**
     * A batch of this size failed.
     */
    void failed(int rows) {
        this.suspicious = rows;
    }

    /**
     * The row that did not go is behind.
     */
    void passed() {
        this.suspicious = 0;
    }

}
