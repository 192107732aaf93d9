package dev.migrator.command;

/**
 * What to do where the database has revisions that no script of this build knows, as it
 * has when an older build meets a newer database.
 */
public enum UnknownRevisionPolicy {

    /** Refuse to go on. */
    FAIL,

    /** Say so and go on. */
    WARN,

    /** Go on. */
    IGNORE

}
