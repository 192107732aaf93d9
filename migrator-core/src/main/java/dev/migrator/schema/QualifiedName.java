package dev.migrator.schema;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The name of a thing that lives in a schema. Ordered by schema, then by name; those
 * without a schema come first.
 *
 * @param schema its schema; null for the one that PostgreSQL finds first on the search
 * path, which is the migrated schema
 * @param name its name within the schema
 */
public record QualifiedName(@Nullable Identifier schema, Identifier name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(QualifiedName::schemaText)
        .thenComparing(QualifiedName::name);

    /**
     * A name in the migrated schema.
     * @param name the name; a dot in it is part of the name
     * @return without a schema
     * @throws IllegalIdentifierException if it cannot be a name
     */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, new Identifier(name));
    }

    /**
     * A name in a schema.
     * @param schema the schema
     * @param name the name within it
     * @return both
     * @throws IllegalIdentifierException if one of them cannot be a name
     */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(new Identifier(schema), new Identifier(name));
    }

    /**
     * Another thing in the same schema.
     * @param other its name
     * @return with the schema of this one
     */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(this.schema, other);
    }

    /**
     * The thing of the same name in another schema.
     * @param other the other schema
     * @return with the name of this one
     */
    public QualifiedName in(Identifier other) {
        return new QualifiedName(other, this.name);
    }

    private String schemaText() {
        return this.schema == null ? "" : this.schema.value();
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return this.schema == null ? this.name.value() : this.schema + "." + this.name;
    }

}
