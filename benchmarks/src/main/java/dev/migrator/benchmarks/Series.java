package dev.migrator.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What the runs of one contender came to.
 */
public final class Series {

    private final String name;

    private final List<Result> results = new ArrayList<>();

    Series(String name) {
        this.name = name;
    }

    void add(Result result) {
        this.results.add(result);
    }

    /**
     * Whose they are.
     * @return its name
     */
    public String name() {
        return this.name;
    }

    List<Result> results() {
        return List.copyOf(this.results);
    }

    int rounds() {
        return this.results.size();
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return sorted().get(0);
    }

    double most() {
        return sorted().get(sorted().size() - 1);
    }

    private List<Double> sorted() {
        return this.results.stream().map(Result::value).sorted().toList();
    }

    Result last() {
        return this.results.get(this.results.size() - 1);
    }

}
