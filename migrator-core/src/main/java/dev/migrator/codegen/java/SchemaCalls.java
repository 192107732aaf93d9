package dev.migrator.codegen.java;

import dev.migrator.operation.SchemaOperation;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.operation.SchemaOperation.DropSchema;
import dev.migrator.operation.SchemaOperation.RenameSchema;

/**
 * Operations on schemas as a migration says them.
 */
final class SchemaCalls implements SchemaOperation.Cases<Code> {

    private final Terms terms;

    SchemaCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createSchema(CreateSchema operation) {
        if (operation.schema().comment() != null) {
            return this.terms.add(operation);
        }
        String method = operation.ifNotExists() ? "createSchemaIfNotExists" : "createSchema";
        return this.terms.op(method, this.terms.name(operation.schema().name())).code();
    }

    @Override
    public Code dropSchema(DropSchema operation) {
        Chain drop = this.terms.op("dropSchema", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), operation.definition(),
                this.terms::value);
    }

    @Override
    public Code renameSchema(RenameSchema operation) {
        return this.terms.op("renameSchema", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

}
