package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.operation.TypeOperation;
import dev.migrator.operation.TypeOperation.AddAttribute;
import dev.migrator.operation.TypeOperation.ChangeAttributeType;
import dev.migrator.operation.TypeOperation.CreateComposite;
import dev.migrator.operation.TypeOperation.DropAttribute;
import dev.migrator.operation.TypeOperation.DropComposite;
import dev.migrator.operation.TypeOperation.RenameAttribute;
import dev.migrator.operation.TypeOperation.RenameType;
import dev.migrator.operation.TypeOperation.SetTypeSchema;
import dev.migrator.schema.CompositeType;

/**
 * Operations on composite types, and on the names of types, as a migration says them.
 */
final class TypeCalls implements TypeOperation.Cases<Code> {

    private final Terms terms;

    TypeCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createComposite(CreateComposite operation) {
        CompositeType type = operation.type();
        if (type.name().schema() != null || type.comment() != null) {
            return this.terms.add(operation);
        }
        List<Code> arguments = new ArrayList<>(List.of(this.terms.name(type.name())));
        type.attributes().forEach((attribute) -> arguments.add(this.terms.value(attribute)));
        return Chain.on("op").call("createComposite", arguments).code();
    }

    @Override
    public Code dropComposite(DropComposite operation) {
        CompositeType before = operation.definition();
        if (operation.name().schema() != null
                || before != null && !(before.name().equals(operation.name()) && before.comment() == null)) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropComposite", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (type) -> this.terms.value(type.attributes()));
    }

    @Override
    public Code addAttribute(AddAttribute operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code dropAttribute(DropAttribute operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code changeAttributeType(ChangeAttributeType operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code renameAttribute(RenameAttribute operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code renameType(RenameType operation) {
        if (operation.from().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renameType", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setTypeSchema(SetTypeSchema operation) {
        return this.terms.op("moveType", this.terms.value(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

}
