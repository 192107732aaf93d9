package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A text that is no target.
 */
public final class UnreadableTargetException extends MigratorException {

    private final String text;

    UnreadableTargetException(String text, String reason) {
        super("'%s' is no target: %s.".formatted(text, reason),
                "Name a revision (its id, the beginning of it, or a branch label), head, heads or base; +N or -N counts from there or from the current state, and BRANCH@ before it stays on one branch.");
        this.text = text;
    }

    /**
     * The text that was given as a target.
     * @return the text, unchanged
     */
    public String text() {
        return this.text;
    }

}
