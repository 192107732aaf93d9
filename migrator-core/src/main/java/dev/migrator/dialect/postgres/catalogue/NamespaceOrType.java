package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A schema, an extension or a type.
 *
 * @param namespace null for the other
 * @param type null for the other
 */
record NamespaceOrType(@Nullable NamespaceRow namespace, @Nullable TypeRow type) {
}
