package dev.migrator.codegen.java;

import dev.migrator.operation.ExtensionOperation;
import dev.migrator.operation.ExtensionOperation.CreateExtension;
import dev.migrator.operation.ExtensionOperation.DropExtension;
import dev.migrator.operation.ExtensionOperation.Requirements;
import dev.migrator.operation.ExtensionOperation.SetExtensionSchema;
import dev.migrator.operation.ExtensionOperation.UpdateExtension;
import dev.migrator.schema.Extension;

/**
 * Operations on extensions as a migration says them.
 */
final class ExtensionCalls implements ExtensionOperation.Cases<Code> {

    private final Terms terms;

    ExtensionCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createExtension(CreateExtension operation) {
        Extension extension = operation.extension();
        if (extension.schema() != null || extension.version() != null
                || operation.requirements() != Requirements.PRESENT) {
            return this.terms.add(operation);
        }
        String method = operation.ifNotExists() ? "createExtensionIfNotExists" : "createExtension";
        return this.terms.op(method, this.terms.name(extension.name())).code();
    }

    @Override
    public Code dropExtension(DropExtension operation) {
        Chain drop = this.terms.op("dropExtension", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), operation.definition(),
                this.terms::value);
    }

    @Override
    public Code updateExtension(UpdateExtension operation) {
        Chain update = this.terms.op("updateExtension", this.terms.name(operation.name()),
                this.terms.value(operation.to()));
        return this.terms.was(update, operation.from(), this.terms::text);
    }

    @Override
    public Code setExtensionSchema(SetExtensionSchema operation) {
        return this.terms.add(operation);
    }

}
