package dev.migrator.cli;

/**
 * The exit codes of the command line.
 */
public final class ExitCodes {

    /** The command did what was asked. */
    public static final int DONE = 0;

    /** It failed, and said why. */
    public static final int FAILED = 1;

    /** The arguments make no sense. */
    public static final int USAGE = 2;

    /** A check found something. */
    public static final int DIFFERENCES = 3;

    private ExitCodes() {
    }

}
