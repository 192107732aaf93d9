package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.SequenceOptions;

/**
 * A sequence, also one of an identity column.
 *
 * @param name its name
 * @param options how its numbers go
 * @param persistence how durable it is
 * @param identityOf the oid of the table whose identity column it is part of; 0 for none
 * @param identityColumn the place of that column
 * @param ownedBy the column with which it is dropped; null for none, and for one of an
 * identity column
 * @param comment null for none
 */
record SequenceRow(QualifiedName name, SequenceOptions options, Persistence persistence, long identityOf,
        int identityColumn, @Nullable ColumnName ownedBy, @Nullable String comment) {

}
