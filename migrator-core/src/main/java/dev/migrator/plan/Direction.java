package dev.migrator.plan;

/**
 * Which way a revision goes.
 */
public enum Direction {

    /** From the revision's parents to the revision. */
    UPGRADE,

    /** From the revision to its parents. */
    DOWNGRADE;

    /**
     * The direction as a word.
     * @return in lower case
     */
    public String label() {
        return switch (this) {
            case UPGRADE -> "upgrade";
            case DOWNGRADE -> "downgrade";
        };
    }

}
