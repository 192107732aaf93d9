package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with conditions.
 *
 * @param name its name
 * @param type the type that it is made from, as {@code format_type} prints it
 * @param collation its collation; null for that of the type
 * @param defaultExpression the value of a column that has no default; null for none
 * @param nullable whether it takes nulls
 * @param checks its conditions, over {@code VALUE}
 * @param comment its comment; null where it has none
 */
public record Domain(QualifiedName name, String type, @Nullable QualifiedName collation,
        @Nullable String defaultExpression, boolean nullable, List<Constraint.Check> checks, @Nullable String comment) {

    /**
     * Copies.
     */
    public Domain {
        checks = List.copyOf(checks);
    }

}
