package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnValue.IdentityKind;

/**
 * What changes about an identity column.
 *
 * @param kind whether an INSERT may give a number of its own; null to leave that as it is
 * @param sequence what changes about its numbers
 */
public record IdentityChange(@Nullable IdentityKind kind, SequenceChange sequence) {

}
