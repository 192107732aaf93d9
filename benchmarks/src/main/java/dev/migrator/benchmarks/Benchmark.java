package dev.migrator.benchmarks;

import java.util.List;

/**
 * Something that is measured.
 */
public interface Benchmark {

    /**
     * Measures it.
     * @param server for it alone
     * @param size how much
     * @return what was found
     * @throws Exception where something fails that must not
     */
    Findings run(Server server, Size size) throws Exception;

    /**
     * What a benchmark found.
     *
     * @param tables its figures
     * @param goals what was to be reached, and what was
     */
    record Findings(List<Table> tables, List<Goal> goals) {

    }

}
