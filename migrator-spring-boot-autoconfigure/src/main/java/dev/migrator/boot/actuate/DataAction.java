package dev.migrator.boot.actuate;

/**
 * What can be said about data that is in progress.
 */
public enum DataAction {

    /** Let it stand still after the batch in hand. */
    PAUSE,

    /** Let it go on, also after a failure. */
    RESUME,

    /** Say how much of the time is worked. */
    SPEED

}
