package dev.migrator.boot;

/**
 * What happens to the database when the application starts.
 */
public enum StartupMode {

    /** Bring it to the target. */
    UPGRADE,

    /** Start only if it is at the target; change nothing. */
    VERIFY,

    /** Wait until another process has brought it to the target; change nothing. */
    WAIT,

    /** Nothing; it is not even connected to. */
    NONE

}
