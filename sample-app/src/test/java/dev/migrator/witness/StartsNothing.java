package dev.migrator.witness;

/**
 * A main method that starts no Spring application.
 */
public final class StartsNothing {

    private StartsNothing() {
    }

    /**
     * Returns.
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        // What it would do depends on nothing that a test needs.
    }

}
