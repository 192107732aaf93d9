package dev.migrator.script;

/**
 * When a {@link DataMigration} moves its data.
 */
public enum DataMode {

    /** In the run that reaches it: before the application is ready. */
    BLOCKING,

    /**
     * After the application is ready, by one of its processes at a time. The run that
     * reaches it only begins it, and goes on with what comes after it.
     */
    BACKGROUND,

    /**
     * When it is asked for, with {@code migrator data run}. The run that reaches it only
     * begins it, and goes on with what comes after it.
     */
    COMMAND

}
