package dev.migrator.schema;

/**
 * How durable the rows of a relation are.
 */
public enum Persistence {

    /** Written ahead, as nearly everything is. */
    PERMANENT,

    /** Emptied after a crash, absent from replicas. */
    UNLOGGED,

    /** Gone with the session. */
    TEMPORARY

}
