package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a view or materialized view. Its query says what it holds.
 *
 * @param name its name
 * @param type its type as {@code format_type} prints it
 * @param comment its comment; null where it has none
 */
public record OutputColumn(Identifier name, String type, @Nullable String comment) {
}
