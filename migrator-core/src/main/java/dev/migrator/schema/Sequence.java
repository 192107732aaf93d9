package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that is no part of an identity column.
 *
 * @param name its name
 * @param options how its numbers go
 * @param persistence how durable it is
 * @param ownedBy the column with which it is dropped; null for none
 * @param comment its comment; null where it has none
 */
public record Sequence(QualifiedName name, SequenceOptions options, Persistence persistence,
        @Nullable ColumnName ownedBy, @Nullable String comment) {

}
