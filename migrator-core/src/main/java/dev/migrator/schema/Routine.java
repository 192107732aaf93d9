package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate.
 *
 * @param kind which of them
 * @param name its name
 * @param arguments the types by which it is told from others of its name, as
 * {@code pg_get_function_identity_arguments} prints them; empty for none. Those of an
 * ordered-set aggregate have {@code ORDER BY} before the aggregated ones
 * @param definition the whole {@code CREATE} statement, as {@code pg_get_functiondef}
 * prints it or as it was written; without a semicolon at its end. Of an aggregate that
 * was read, with all options that are not what PostgreSQL takes by itself
 * @param comment its comment; null where it has none
 */
public record Routine(Kind kind, QualifiedName name, String arguments, String definition, @Nullable String comment) {

    /**
     * What kind of routine.
     */
    public enum Kind {

        /** Called in expressions; window functions too. */
        FUNCTION,

        /** Called by {@code CALL}. */
        PROCEDURE,
        /** Computes one value from many rows. */
        AGGREGATE

    }

}
