package dev.migrator.schema;

/**
 * When a constraint is checked.
 */
public enum Deferral {

    /** At each statement or row, always. */
    NOT_DEFERRABLE,

    /** At each statement, unless a transaction asks otherwise. */
    INITIALLY_IMMEDIATE,

    /** At the end of the transaction, unless it asks otherwise. */
    INITIALLY_DEFERRED

}
