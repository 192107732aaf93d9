package dev.migrator.boot.entities;

import dev.migrator.error.MigratorException;

/**
 * A package that is to be checked has no revision in Java.
 */
public final class NoRevisionClassException extends MigratorException {

    private final String basePackage;

    NoRevisionClassException(String basePackage) {
        super("There is no @Revision class in the package %s or below it.".formatted(basePackage),
                "Name the package of the revisions.");
        this.basePackage = basePackage;
    }

    /**
     * Where none is.
     * @return the name of a package, as the test says it
     */
    public String basePackage() {
        return this.basePackage;
    }

}
