package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.error.MigratorException;
import dev.migrator.schema.Identifier;

/**
 * The user may not use the schema whose things are read. PostgreSQL would leave it out of
 * the search path, and print all names in another way than for those who may.
 */
public final class HiddenHomeException extends MigratorException {

    private final Identifier home;

    HiddenHomeException(Identifier home) {
        super("The database user may not use the schema %s.".formatted(home),
                "Grant USAGE on the schema to the user, or read it as another.");
        this.home = home;
    }

    /**
     * The schema.
     * @return the home of the scope
     */
    public Identifier home() {
        return this.home;
    }

}
