package dev.migrator.boot;

import dev.migrator.error.MigratorException;

/**
 * A file that is to say what the database should have does not exist.
 */
public final class MissingSchemaFileException extends MigratorException {

    MissingSchemaFileException(String location) {
        super("The file %s of migrator.autogenerate.schema-files does not exist.".formatted(location),
                "Correct the property; a location is written as Spring has it, such as classpath:schema.sql or file:src/schema.sql.");
    }

}
