package dev.migrator.history;

import dev.migrator.error.MigratorException;

/**
 * The table of revisions is not as this project made it.
 */
public final class StateTableAlteredException extends MigratorException {

    private final String table;

    StateTableAlteredException(String table, String difference, Throwable cause) {
        super("The table %s was altered: %s.".formatted(table, difference),
                "Nothing was run. Give the table back its columns and its primary key, as a new one has them; its rows "
                        + "are what the database knows of its revisions.",
                cause);
        this.table = table;
    }

    StateTableAlteredException(String table, String difference) {
        super("The table %s was altered: %s.".formatted(table, difference),
                "Nothing was run. Correct the rows; they are what the database knows of its revisions.");
        this.table = table;
    }

    /**
     * The table.
     * @return qualified and quoted
     */
    public String table() {
        return this.table;
    }

}
