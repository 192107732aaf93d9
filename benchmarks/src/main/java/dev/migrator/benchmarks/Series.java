package dev.migrator.benchmarks;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Repeated readings by one reader. A slow one, which uses up its time, is warmed up and
 * measured less often than others, but at least once each.
 */
final class Series {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final String name;

    private final SchemaReader reader;

    private final long statements;

    private final List<Double> figures = new ArrayList<>();

    private double spent;

    /**
     * Nothing measured yet.
     * @param name what reads
     * @param reader reads
     * @param statements how many statements one reading takes
     */
    Series(String name, SchemaReader reader, long statements) {
        this.name = name;
        this.reader = reader;
        this.statements = statements;
    }

    void warmUp(Connection connection) throws Exception {
        if (hasTime()) {
            this.spent += timed(connection);
        }
    }

    void measure(Connection connection) throws Exception {
        if (hasTime() || this.figures.isEmpty()) {
            double figure = timed(connection);
            this.figures.add(figure);
            this.spent += figure;
        }
    }

    private boolean hasTime() {
        return this.spent < TIME.toMillis();
    }

    private double timed(Connection connection) throws Exception {
        long start = System.nanoTime();
        this.reader.read(connection);
        return (System.nanoTime() - start) / 1e6;
    }

    static String head() {
        return String.format(Locale.ROOT, "%-24s%12s%12s%12s%8s%12s%8s", "", "median ms", "minimum", "maximum",
                "rounds", "statements", "ratio");
    }

    /**
     * A line of the table under {@link #head}.
     * @param unit whose median is 1 in the last column
     */
    String line(Series unit) {
        return String.format(Locale.ROOT, "%-24s%12.1f%12.1f%12.1f%8d%12d%8.2f", this.name,
                Figures.median(this.figures),
                this.figures.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                this.figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), this.figures.size(),
                this.statements, Figures.median(this.figures) / Figures.median(unit.figures));
    }

}
