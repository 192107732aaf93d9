package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.SchemaOperation;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.operation.SchemaOperation.DropSchema;
import dev.migrator.operation.SchemaOperation.RenameSchema;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;

/**
 * How operations on schemas are written.
 */
final class SchemaDdl implements SchemaOperation.Cases<Rendering> {

    @Override
    public Rendering createSchema(CreateSchema operation) {
        Identifier name = operation.schema().name();
        return Rendering.of("CREATE SCHEMA " + Fragments.ifNotExists(operation.ifNotExists()) + Identifiers.of(name))
            .then(CommentSql.on(DatabaseObject.schema(name), operation.schema().comment()));
    }

    @Override
    public Rendering dropSchema(DropSchema operation) {
        return Rendering.of("DROP SCHEMA " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering renameSchema(RenameSchema operation) {
        return Rendering.of("ALTER SCHEMA %s RENAME TO %s".formatted(Identifiers.of(operation.from()),
                Identifiers.of(operation.to())));
    }

}
