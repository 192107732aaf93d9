package dev.migrator.command;

import dev.migrator.error.MigratorException;

/**
 * There is no model to compare a database with.
 */
public final class NothingDeclaredException extends MigratorException {

    NothingDeclaredException() {
        super("Nothing declares what the database should have.",
                "Entities of Hibernate or Spring Data JDBC do, a SchemaDefinition bean, or a file named by "
                        + "migrator.autogenerate.schema-files.");
    }

}
