package dev.migrator.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders that do the same work in turns, so that what else the machine does meets all
 * of them. Before what counts, each warms up, for half of its time at most. One that uses
 * up its time is measured less often than others, but at least once.
 */
public final class Contest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final String title;

    private final String unit;

    private final int warmUps;

    private final int rounds;

    private final Map<String, Trial> trials = new LinkedHashMap<>();

    /**
     * Without contenders yet.
     * @param title what the work is
     * @param unit of its figures
     * @param warmUps how many runs do not count
     * @param rounds how many do
     */
    public Contest(String title, String unit, int warmUps, int rounds) {
        this.title = title;
        this.unit = unit;
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /**
     * Adds a contender. The first is what the others are compared with.
     * @param name its name
     * @param trial one run
     * @return this
     */
    public Contest enter(String name, Trial trial) {
        this.trials.put(name, trial);
        return this;
    }

    /**
     * Runs it.
     * @return the figures
     * @throws Exception where a run fails
     */
    public Table run() throws Exception {
        Map<String, Long> spent = new LinkedHashMap<>();
        Map<String, Series> series = new LinkedHashMap<>();
        for (int round = -this.warmUps; round < this.rounds; round++) {
            for (Map.Entry<String, Trial> entry : this.trials.entrySet()) {
                Series mine = series.computeIfAbsent(entry.getKey(), Series::new);
                long time = spent.getOrDefault(entry.getKey(), 0L);
                boolean late = round < 0 ? time > TIME.toNanos() / 2 : time > TIME.toNanos() && mine.rounds() > 0;
                if (late) {
                    continue;
                }
                long start = System.nanoTime();
                Result result = entry.getValue().run();
                spent.merge(entry.getKey(), System.nanoTime() - start, Long::sum);
                if (round >= 0) {
                    mine.add(result);
                }
            }
        }
        List<Series> rows = new ArrayList<>(series.values());
        return new Table(this.title, this.unit, rows);
    }

    /**
     * One run of a contender.
     */
    @FunctionalInterface
    public interface Trial {

        /**
         * Runs it, with whatever it needs before and after that does not count.
         * @return what counts
         * @throws Exception where it fails
         */
        Result run() throws Exception;

    }

}
