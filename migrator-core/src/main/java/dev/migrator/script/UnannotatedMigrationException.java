package dev.migrator.script;

import dev.migrator.error.MigratorException;

/**
 * A {@link Migration} does not say which revision it is.
 */
public final class UnannotatedMigrationException extends MigratorException {

    private final Class<?> type;

    UnannotatedMigrationException(Class<?> type) {
        super("%s is a Migration without @Revision.".formatted(type.getName()),
                "Annotate it with @Revision(id = ..., revises = ..., message = ...).");
        this.type = type;
    }

    /**
     * The class without the annotation.
     * @return a class that implements {@link Migration}
     */
    public Class<?> type() {
        return this.type;
    }

}
