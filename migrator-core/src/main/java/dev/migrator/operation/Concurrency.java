package dev.migrator.operation;

/**
 * Whether others can work while something is built or taken away.
 */
public enum Concurrency {

    /** They wait. It runs in a transaction. */
    BLOCKING,

    /**
     * They can: {@code CONCURRENTLY}. Slower, and mostly not possible in a transaction.
     */
    CONCURRENT

}
