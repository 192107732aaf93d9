package dev.migrator.benchmarks.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a load fared alone and beside a work, in one or more rounds.
 *
 * @param quiet how long its transactions took alone
 * @param busy how long they took beside the work
 * @param ratios the 99th percentile of those beside the work by that of those alone, by
 * round
 * @param speeds how many rows the work changed in a second, by round
 */
record LoadPhase(Latencies quiet, Latencies busy, List<Double> ratios, List<Double> speeds) {

    static LoadPhase of(Latencies quiet, Latencies busy, double speed) {
        return new LoadPhase(quiet, busy, List.of(busy.percentile(99) / quiet.percentile(99)), List.of(speed));
    }

    /**
     * This one, and later rounds of it.
     */
    LoadPhase and(LoadPhase later) {
        return new LoadPhase(this.quiet.and(later.quiet), this.busy.and(later.busy), join(this.ratios, later.ratios),
                join(this.speeds, later.speeds));
    }

    private static List<Double> join(List<Double> first, List<Double> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static String head() {
        return """
                | beside | count | p50 ms | p95 ms | p99 ms | max ms | p99 of UPDATEs, ms | p99 by quiet p99 | rows/s |
                |---|---|---|---|---|---|---|---|---|""";
    }

    static String quietLine(Latencies quiet) {
        return "| nothing | %s | 1 | |".formatted(quiet.cells());
    }

    /**
     * A line of the table under {@link #head}.
     * @param name that of the work
     */
    String line(String name) {
        List<Double> sorted = this.ratios.stream().sorted().toList();
        return String.format(Locale.ROOT, "| %s | %s | %.2f (%.2f to %.2f) | %,.0f |", name, this.busy.cells(),
                median(sorted), sorted.get(0), sorted.get(sorted.size() - 1), median(this.speeds));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

}
