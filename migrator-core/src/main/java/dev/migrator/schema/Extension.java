package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * An extension.
 *
 * @param name its name
 * @param schema where its objects live; null to leave that to PostgreSQL
 * @param version its version; null to leave that to the server
 */
public record Extension(Identifier name, @Nullable Identifier schema, @Nullable String version) {

}
