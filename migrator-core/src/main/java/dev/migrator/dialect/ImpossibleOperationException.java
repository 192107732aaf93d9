package dev.migrator.dialect;

import dev.migrator.error.MigratorException;

/**
 * An operation says something that no version of the database has a statement for.
 */
public final class ImpossibleOperationException extends MigratorException {

    private final String operation;

    /**
     * Creates the error.
     * @param operation the operation, as text
     * @param reason why it cannot be done, as a sentence
     * @param action what to do instead, as a sentence
     */
    public ImpossibleOperationException(String operation, String reason, String action) {
        super("%s: %s".formatted(operation, reason), "Nothing was run. " + action);
        this.operation = operation;
    }

    /**
     * The operation.
     * @return as text
     */
    public String operation() {
        return this.operation;
    }

}
