package dev.migrator.batch;

import java.util.Collection;

import dev.migrator.error.MigratorException;

/**
 * Code asks for a column that its rows do not have.
 */
public final class UnknownColumnException extends MigratorException {

    private final String table;

    private final String column;

    UnknownColumnException(String table, String column, Collection<String> known) {
        super("The rows of %s have no column %s here.".formatted(table, column),
                "They have: %s.".formatted(String.join(", ", known)));
        this.table = table;
        this.column = column;
    }

    /**
     * The table.
     * @return as a person writes it
     */
    public String table() {
        return this.table;
    }

    /**
     * The column.
     * @return as it was asked for
     */
    public String column() {
        return this.column;
    }

}
