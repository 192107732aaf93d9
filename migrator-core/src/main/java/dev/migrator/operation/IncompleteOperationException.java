package dev.migrator.operation;

import dev.migrator.error.MigratorException;

/**
 * An operation was begun, and what it needs was not said.
 */
public final class IncompleteOperationException extends MigratorException {

    private final String operation;

    IncompleteOperationException(String operation, String missing) {
        super("%s is not complete.".formatted(operation), "Say %s.".formatted(missing));
        this.operation = operation;
    }

    /**
     * What was said of the operation.
     * @return such as {@code createIndex("ix_users_email")}
     */
    public String operation() {
        return this.operation;
    }

}
