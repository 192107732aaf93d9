package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.error.MigratorException;

/**
 * Something was dropped between the query that found it and the function that prints it:
 * PostgreSQL's functions look at the newest catalogue, whatever the snapshot.
 */
public final class ChangedWhileReadException extends MigratorException {

    private final String missing;

    ChangedWhileReadException(String missing) {
        super("The schema changed while it was read: %s is gone.".formatted(missing),
                "Read it again once nothing changes the schema.");
        this.missing = missing;
    }

    /**
     * What could not be had any more.
     * @return the name of a column of a catalogue query
     */
    public String missing() {
        return this.missing;
    }

}
