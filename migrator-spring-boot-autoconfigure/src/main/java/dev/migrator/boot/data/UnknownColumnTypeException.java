package dev.migrator.boot.data;

import dev.migrator.error.MigratorException;

/**
 * What a property is written as has no type in PostgreSQL that is known.
 */
public final class UnknownColumnTypeException extends MigratorException {

    private final String property;

    private final String type;

    UnknownColumnTypeException(String property, String type) {
        super("The type of the column for %s is not known: it is written as %s.".formatted(property, type),
                "Declare a bean of type ColumnTypeMapping that says it, convert it to a type that PostgreSQL has, or make it @Transient.");
        this.property = property;
        this.type = type;
    }

    /**
     * Where it is.
     * @return a class and a property
     */
    public String property() {
        return this.property;
    }

    /**
     * As what it is written.
     * @return the name of a Java class
     */
    public String type() {
        return this.type;
    }

}
