package dev.migrator.schema;

import java.nio.charset.StandardCharsets;

import dev.migrator.error.MigratorException;

/**
 * A text that cannot be the name of a thing in PostgreSQL.
 */
public final class IllegalIdentifierException extends MigratorException {

    private final String text;

    IllegalIdentifierException(String text) {
        super("'%s' (%d bytes) cannot be a name in PostgreSQL.".formatted(text.replace("\0", "\\0"),
                text.getBytes(StandardCharsets.UTF_8).length),
                "Use a name of 1 to 63 bytes; PostgreSQL would cut a longer one off.");
        this.text = text;
    }

    /**
     * The text that was given as a name.
     * @return unchanged
     */
    public String text() {
        return this.text;
    }

}
