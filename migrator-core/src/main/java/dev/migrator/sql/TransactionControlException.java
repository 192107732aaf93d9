package dev.migrator.sql;

import dev.migrator.error.MigratorException;

/**
 * SQL text begins, ends or prepares a transaction, or discards the session. A revision's
 * transaction and session belong to the run: a {@code COMMIT} in the middle would leave a
 * failed revision half applied, and {@code DISCARD ALL} would give the lock away.
 */
public final class TransactionControlException extends MigratorException {

    private final String origin;

    private final int line;

    private final String statement;

    TransactionControlException(SqlText source, int line, int offset, String statement) {
        super("%s: %s cannot stand in a revision, because the revision's transaction and session belong to "
            .formatted(source.place(line, offset), statement) + "the run.",
                "Remove it; every revision runs in one transaction. Where a statement must run outside of one, "
                        + "declare the revision with transactional: no.");
        this.origin = source.origin();
        this.line = line;
        this.statement = statement;
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

    /**
     * The statement's first words.
     * @return in upper case
     */
    public String statement() {
        return this.statement;
    }

}
