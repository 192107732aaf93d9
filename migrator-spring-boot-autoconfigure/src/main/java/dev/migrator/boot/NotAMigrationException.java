package dev.migrator.boot;

import dev.migrator.error.MigratorException;

/**
 * A class says that it is a revision and has nothing to run.
 */
public final class NotAMigrationException extends MigratorException {

    private final Class<?> type;

    NotAMigrationException(Class<?> type) {
        super("%s is annotated with @Revision and is no Migration.".formatted(type.getName()),
                "Let it implement dev.migrator.script.Migration, or remove the annotation.");
        this.type = type;
    }

    /**
     * The class with the annotation.
     * @return a class in the application's packages
     */
    public Class<?> type() {
        return this.type;
    }

}
