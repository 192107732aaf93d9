package dev.migrator.dialect.postgres.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.QualifiedName;

/**
 * An enum type, a domain or a composite type.
 *
 * @param id its oid
 * @param kind pg_type.typtype
 * @param name its name
 * @param values of an enum; empty for others
 * @param base the type below a domain; null for others
 * @param collation of a domain, where it differs from that of the type below; null for
 * others
 * @param defaultExpression of a domain; null for none
 * @param nullable whether a domain takes nulls
 * @param relation the oid under which the attributes of a composite type are kept
 * @param comment null for none
 */
record TypeRow(long id, char kind, QualifiedName name, List<String> values, @Nullable String base,
        @Nullable QualifiedName collation, @Nullable String defaultExpression, boolean nullable, long relation,
        @Nullable String comment) {

}
