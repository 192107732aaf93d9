package dev.migrator.dialect.postgres.catalogue;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Schema;

/**
 * A schema or an extension: what other things live in.
 *
 * @param schema null for an extension
 * @param extension null for a schema
 */
record NamespaceRow(@Nullable Schema schema, @Nullable Extension extension) {

    static NamespaceRow ofSchema(Identifier name, @Nullable String comment) {
        return new NamespaceRow(new Schema(name, comment), null);
    }

    static NamespaceRow ofExtension(Identifier name, Identifier schema, String version) {
        return new NamespaceRow(null, new Extension(name, schema, version));
    }

}
