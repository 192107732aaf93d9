package dev.migrator.benchmarks;

/**
 * A figure that is to be reached.
 *
 * @param what what it is a figure of
 * @param wanted how much it may be at most
 * @param reached how much it is
 * @param unit of both; empty for a ratio
 */
public record Goal(String what, double wanted, double reached, String unit) {

    /**
     * Whether it is reached.
     * @return true where it is
     */
    public boolean isMet() {
        return this.reached <= this.wanted;
    }

}
