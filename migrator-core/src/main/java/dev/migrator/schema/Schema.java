package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A schema.
 *
 * @param name its name
 * @param comment its comment; null where it has none
 */
public record Schema(Identifier name, @Nullable String comment) {

}
