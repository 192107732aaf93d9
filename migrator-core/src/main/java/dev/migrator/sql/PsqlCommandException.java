package dev.migrator.sql;

import dev.migrator.error.MigratorException;

/**
 * SQL text holds a command of the psql client, such as {@code \i} or {@code \copy}, which
 * the server does not know.
 */
public final class PsqlCommandException extends MigratorException {

    private final String origin;

    private final int line;

    private final String command;

    PsqlCommandException(SqlText source, int line, int offset, String command) {
        super("%s: %s is a command of psql, which only psql understands.".formatted(source.place(line, offset),
                command),
                "Write it in SQL: put included files into revisions of their own, and rows into INSERT statements.");
        this.origin = source.origin();
        this.line = line;
        this.command = command;
    }

    /**
     * The file or class that holds the text.
     * @return as given with the text
     */
    public String origin() {
        return this.origin;
    }

    /**
     * The line of the command.
     * @return from 1; {@link SqlText#NO_LINE} where Java code said it
     */
    public int line() {
        return this.line;
    }

    /**
     * The command with its arguments.
     * @return the rest of the line, from the backslash on
     */
    public String command() {
        return this.command;
    }

}
