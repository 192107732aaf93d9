package dev.migrator.sql;

import dev.migrator.error.MigratorException;

/**
 * A quote or comment in SQL text is opened and never closed.
 */
public final class UnterminatedSqlException extends MigratorException {

    private final String origin;

    private final int line;

    UnterminatedSqlException(SqlText source, int line, int offset, String what) {
        super("%s: the %s that starts here never ends.".formatted(source.place(line, offset), what),
                "Close it, or double the quote if it was meant literally.");
        this.origin = source.origin();
        this.line = line;
    }

    /**
     * The file or class that holds the text.
     * @return as given with the text
     */
    public String origin() {
        return this.origin;
    }

    /**
     * The line on which it starts.
     * @return from 1; {@link SqlText#NO_LINE} where Java code said it
     */
    public int line() {
        return this.line;
    }

}
