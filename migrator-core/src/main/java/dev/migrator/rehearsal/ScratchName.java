package dev.migrator.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Schema;

/**
 * The name of the schema in which things were tried, where a picture still has it: the
 * names of its things have none.
 *
 * @param scratch the schema
 * @param home the schema whose place it took
 */
record ScratchName(Identifier scratch, Identifier home) {

    DatabaseModel replacedIn(DatabaseModel model) {
        List<Schema> schemas = model.schemas()
            .stream()
            .map((schema) -> new Schema(replaced(schema.name()), schema.comment()))
            .toList();
        List<Grant> grants = model.grants()
            .stream()
            .filter((grant) -> !grant.object().equals(DatabaseObject.schema(this.scratch)))
            .toList();
        List<Extension> extensions = model.extensions()
            .stream()
            .map((extension) -> new Extension(extension.name(), replacedIn(extension), extension.version()))
            .toList();
        return model.with(schemas, grants).withExtensions(extensions);
    }

    private Identifier replaced(Identifier schema) {
        return schema.equals(this.scratch) ? this.home : schema;
    }

    private @Nullable Identifier replacedIn(Extension extension) {
        Identifier schema = extension.schema();
        return schema == null ? null : replaced(schema);
    }

}
