package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A composite type that is not the row type of a table.
 *
 * @param name its name
 * @param attributes its attributes in their order
 * @param comment its comment; null where it has none
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, @Nullable String comment) {

    /**
     * Copies.
     */
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /**
     * An attribute of a composite type.
     *
     * @param name its name
     * @param type its type as {@code format_type} prints it
     * @param collation its collation; null for that of the type
     * @param comment its comment; null where it has none
     */
    public record Attribute(Identifier name, String type, @Nullable QualifiedName collation, @Nullable String comment) {

        /**
         * An attribute without a comment.
         * @param name its name
         * @param type its type
         * @param collation its collation; null for that of the type
         */
        public Attribute(Identifier name, String type, @Nullable QualifiedName collation) {
            this(name, type, collation, null);
        }

    }

}
