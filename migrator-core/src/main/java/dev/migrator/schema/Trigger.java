package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A trigger.
 *
 * @param table its table or view
 * @param name its name
 * @param definition the whole {@code CREATE TRIGGER} statement, as
 * {@code pg_get_triggerdef} prints it or as it was written; without a semicolon at its
 * end
 * @param mode when it fires
 * @param comment its comment; null where it has none
 */
public record Trigger(QualifiedName table, Identifier name, String definition, Mode mode, @Nullable String comment) {

    /**
     * In which sessions a trigger fires, by their {@code session_replication_role}.
     */
    public enum Mode {

        /** In ordinary ones, not where replicated changes are applied. */
        ENABLED,

        /** In none. */
        DISABLED,

        /** Only where replicated changes are applied. */
        REPLICA,

        /** In all. */
        ALWAYS

    }

}
