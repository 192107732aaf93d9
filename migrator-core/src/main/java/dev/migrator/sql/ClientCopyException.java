package dev.migrator.sql;

import dev.migrator.error.MigratorException;

/**
 * SQL text holds a {@code COPY} that exchanges rows with the client, which a script has
 * no way to send.
 */
public final class ClientCopyException extends MigratorException {

    private final String origin;

    private final int line;

    ClientCopyException(SqlText source, int line, int offset) {
        super("%s: COPY FROM STDIN and COPY TO STDOUT need a client that sends or takes the rows."
            .formatted(source.place(line, offset)),
                "Write the rows as INSERT statements, or copy them in a Java migration with op.data(...).");
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
     * The line of the statement.
     * @return from 1; {@link SqlText#NO_LINE} where Java code said it
     */
    public int line() {
        return this.line;
    }

}
