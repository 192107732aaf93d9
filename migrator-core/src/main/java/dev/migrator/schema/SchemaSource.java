package dev.migrator.schema;

/**
 * Something that a picture of a database can be had from.
 */
@FunctionalInterface
public interface SchemaSource {

    /**
     * Reads the picture.
     * @return as it is now
     * @throws dev.migrator.error.MigratorException where it cannot be had
     */
    DatabaseModel read();

}
