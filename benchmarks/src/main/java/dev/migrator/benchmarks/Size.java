package dev.migrator.benchmarks;

/**
 * How much is measured.
 */
public enum Size {

    /** Everything once, in two minutes: whether it works, and a first impression. */
    SMALL,

    /** What the page shows. */
    FULL;

    /**
     * One of two.
     * @param small in a small run
     * @param full in a full run
     * @return the one of this size
     */
    public <T> T pick(T small, T full) {
        return this == SMALL ? small : full;
    }

}
