package dev.migrator.model;

/**
 * Something that says what a database should have, such as the entities of a persistence
 * unit. An application may have several: what they say is put together. An implementation
 * of this type that is a bean of a Spring application is found there.
 *
 * <p>
 * What is declared is not compared as text. It is made in a schema of its own, within a
 * transaction that is rolled back, and read back from there, so any spelling will do that
 * PostgreSQL understands.
 */
@FunctionalInterface
public interface SchemaSource {

    /**
     * Says it.
     * @return the same for the same application, in the same order
     * @throws dev.migrator.error.MigratorException where it cannot be said
     */
    Declaration declare();

}
