package dev.migrator.benchmarks;

import java.util.List;

/**
 * Figures of several contenders at the same work.
 *
 * @param title what the work is
 * @param unit of the figures; less is better
 * @param rows one for each contender; the first is what the others are compared with
 */
public record Table(String title, String unit, List<Series> rows) {

    /**
     * The median of a contender.
     * @param name its name
     * @return in the unit of this table
     */
    public double median(String name) {
        return row(name).median();
    }

    /**
     * How a contender's median compares with another's.
     * @param name whose
     * @param other beside whom
     * @return 1 where they are equal, less where it is better
     */
    public double ratio(String name, String other) {
        return median(name) / median(other);
    }

    /**
     * How many statements a contender's last run took.
     * @param name its name
     * @return negative where they were not counted
     */
    public long statements(String name) {
        return row(name).last().statements();
    }

    private Series row(String name) {
        return this.rows.stream()
            .filter((row) -> row.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    }

}
