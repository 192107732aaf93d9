package dev.migrator.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Repeated measurements of one thing, as a line of text.
 */
final class Figures {

    private Figures() {
    }

    static String of(List<Double> values, String unit) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "median %.3f, minimum %.3f, maximum %.3f %s", median(values), sorted.get(0),
                sorted.get(sorted.size() - 1), unit);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

}
