package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.operation.EnumOperation;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.EnumOperation.CreateEnum;
import dev.migrator.operation.EnumOperation.DropEnum;
import dev.migrator.operation.EnumOperation.Place;
import dev.migrator.operation.EnumOperation.RenameEnumValue;
import dev.migrator.schema.EnumType;

/**
 * Operations on enum types as a migration says them.
 */
final class EnumCalls implements EnumOperation.Cases<Code> {

    private final Terms terms;

    EnumCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createEnum(CreateEnum operation) {
        if (operation.type().comment() != null) {
            return this.terms.add(operation);
        }
        List<Code> arguments = new ArrayList<>(List.of(this.terms.name(operation.type().name())));
        arguments.addAll(values(operation.type()));
        return Chain.on("op").call("createEnum", arguments).code();
    }

    @Override
    public Code dropEnum(DropEnum operation) {
        EnumType before = operation.definition();
        if (before != null && !(before.name().equals(operation.name()) && before.comment() == null)) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropEnum", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (type) -> this.terms.value(type.values()));
    }

    @Override
    public Code addEnumValue(AddEnumValue operation) {
        if (operation.ifNotExists()) {
            return this.terms.add(operation);
        }
        Code value = this.terms.word(operation.value());
        Place place = operation.place();
        if (place == null) {
            return operation.type().schema() != null ? this.terms.add(operation)
                    : this.terms.op("addEnumValue", this.terms.name(operation.type()), value).code();
        }
        return this.terms
            .op("addEnumValue", this.terms.value(operation.type()), value, this.terms.value(place.side()),
                    this.terms.word(place.neighbour()))
            .code();
    }

    @Override
    public Code renameEnumValue(RenameEnumValue operation) {
        if (operation.type().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("renameEnumValue", this.terms.name(operation.type()), this.terms.word(operation.from()),
                    this.terms.word(operation.to()))
            .code();
    }

    private List<Code> values(EnumType type) {
        return type.values().stream().map(this.terms::word).toList();
    }

}
