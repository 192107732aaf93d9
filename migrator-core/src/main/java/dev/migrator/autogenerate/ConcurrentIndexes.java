package dev.migrator.autogenerate;

/**
 * How indexes of tables that are there already are made.
 */
public enum ConcurrentIndexes {

    /** With the other changes, in their transaction. */
    NO,

    /** {@code CONCURRENTLY}, in a revision of their own that runs in no transaction. */
    YES

}
