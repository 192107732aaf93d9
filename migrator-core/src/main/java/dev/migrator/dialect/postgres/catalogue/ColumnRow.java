package dev.migrator.dialect.postgres.catalogue;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.Compression;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A column of a table, view or materialized view, or an attribute of a composite type.
 *
 * @param relation the oid of what it is part of
 * @param number its place
 * @param name its name
 * @param type its type
 * @param collationId the oid of its collation; 0 for none
 * @param collation the name of its collation; null for that of its type
 * @param nullable whether it takes nulls
 * @param local whether it is defined here and not only in a parent
 * @param identity pg_attribute.attidentity
 * @param generated pg_attribute.attgenerated
 * @param expression of its default, or of a generated column; null for none
 * @param storage null for that of its type
 * @param compression null for that of the server
 * @param statistics null for that of the server
 * @param options sorted by name
 * @param comment null for none
 */
record ColumnRow(long relation, int number, Identifier name, String type, long collationId,
        @Nullable QualifiedName collation, boolean nullable, boolean local, char identity, char generated,
        @Nullable String expression, @Nullable ColumnStorage storage, @Nullable Compression compression,
        @Nullable Integer statistics, Map<String, String> options, @Nullable String comment) {

}
