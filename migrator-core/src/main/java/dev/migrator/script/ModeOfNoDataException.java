package dev.migrator.script;

import dev.migrator.error.MigratorException;

/**
 * A class that is no {@link DataMigration} says when its data is moved.
 */
public final class ModeOfNoDataException extends MigratorException {

    private final transient Class<?> type;

    ModeOfNoDataException(Class<?> type, DataMode mode) {
        super("%s says mode = %s, and is no DataMigration.".formatted(type.getName(), mode),
                "Let it implement DataMigration, or leave the mode out.");
        this.type = type;
    }

    /**
     * The class.
     * @return has the annotation
     */
    public Class<?> type() {
        return this.type;
    }

}
