package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A function or procedure.
 *
 * @param kind which of them
 * @param name its name
 * @param arguments the types by which it is told from others of its name, as
 * {@code pg_get_function_identity_arguments} prints them; empty for none
 * @param definition the whole {@code CREATE} statement, as {@code pg_get_functiondef}
 * prints it or as it was written; without a semicolon at its end
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
        PROCEDURE

    }

}
