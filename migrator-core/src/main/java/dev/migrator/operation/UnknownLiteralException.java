package dev.migrator.operation;

import dev.migrator.error.MigratorException;

/**
 * A Java value that there is no SQL constant for.
 */
public final class UnknownLiteralException extends MigratorException {

    private final Class<?> type;

    UnknownLiteralException(Class<?> type) {
        super("A value of %s cannot be written as an SQL constant.".formatted(type.getName()),
                "Give it as a text, a number, a date or time, bytes, or as new Literal.Typed(text, type).");
        this.type = type;
    }

    /**
     * The type of the value.
     * @return its class
     */
    public Class<?> type() {
        return this.type;
    }

}
