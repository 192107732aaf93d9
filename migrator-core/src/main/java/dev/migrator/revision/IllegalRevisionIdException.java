package dev.migrator.revision;

import dev.migrator.error.MigratorException;

/**
 * A text that cannot be the id of a revision.
 */
public final class IllegalRevisionIdException extends MigratorException {

    private final String text;

    IllegalRevisionIdException(String text) {
        super("'%s' cannot be the id of a revision.".formatted(text),
                "Use 1 to 64 letters (A-Z, a-z), digits, underscores or dots, and none of the words head, heads, base, current.");
        this.text = text;
    }

    /**
     * The text that was given as an id.
     * @return the text, unchanged
     */
    public String text() {
        return this.text;
    }

}
