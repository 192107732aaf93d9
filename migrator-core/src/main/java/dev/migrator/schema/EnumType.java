package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An enum type.
 *
 * @param name its name
 * @param values its values in their order; may be empty
 * @param comment its comment; null where it has none
 */
public record EnumType(QualifiedName name, List<String> values, @Nullable String comment) {

    /**
     * Copies.
     */
    public EnumType {
        values = List.copyOf(values);
    }

}
