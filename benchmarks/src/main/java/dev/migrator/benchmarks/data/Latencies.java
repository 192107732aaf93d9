package dev.migrator.benchmarks.data;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.DoubleStream;

/**
 * How long each of many transactions took. Several threads may add.
 */
final class Latencies {

    private final Collection<Double> all = new ConcurrentLinkedQueue<>();

    private final Collection<Double> updates = new ConcurrentLinkedQueue<>();

    /**
     * One more.
     * @param nanos how long it took
     * @param update whether it was an UPDATE, which can wait for the rows of a batch
     */
    void add(long nanos, boolean update) {
        this.all.add(nanos / 1e6);
        if (update) {
            this.updates.add(nanos / 1e6);
        }
    }

    /**
     * These and others.
     */
    Latencies and(Latencies others) {
        Latencies both = new Latencies();
        both.all.addAll(this.all);
        both.all.addAll(others.all);
        both.updates.addAll(this.updates);
        both.updates.addAll(others.updates);
        return both;
    }

    /**
     * The milliseconds that this part of all of them did not exceed.
     * @param percent from 0 to 100; 100 for the longest
     */
    double percentile(double percent) {
        return percentile(this.all, percent);
    }

    private static double percentile(Collection<Double> millis, double percent) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return DoubleStream.of(sorted).skip(Math.max(0, rank - 1)).findFirst().orElse(Double.NaN);
    }

    /**
     * Cells of a table.
     */
    String cells() {
        return String.format(Locale.ROOT, "%,d | %.1f | %.1f | %.1f | %,.0f | %.1f", this.all.size(), percentile(50),
                percentile(95), percentile(99), percentile(100), percentile(this.updates, 99));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, maximum %,.0f ms", percentile(50), percentile(99),
                percentile(100));
    }

}
