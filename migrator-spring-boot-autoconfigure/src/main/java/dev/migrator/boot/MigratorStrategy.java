package dev.migrator.boot;

import dev.migrator.Migrator;

/**
 * What is done with each {@link Migrator} of the application when it starts. A bean of
 * this type takes the place of {@code migrator.startup}.
 */
@FunctionalInterface
public interface MigratorStrategy {

    /**
     * Does it, before any bean that needs the database is created.
     * @param migrator one of the application's migrators
     */
    void migrate(Migrator migrator);

}
