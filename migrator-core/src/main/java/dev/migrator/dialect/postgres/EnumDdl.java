package dev.migrator.dialect.postgres;

import java.util.stream.Collectors;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.EnumOperation;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.EnumOperation.CreateEnum;
import dev.migrator.operation.EnumOperation.DropEnum;
import dev.migrator.operation.EnumOperation.Place;
import dev.migrator.operation.EnumOperation.RenameEnumValue;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.EnumType;

/**
 * How operations on enum types are written.
 */
final class EnumDdl implements EnumOperation.Cases<Rendering> {

    @Override
    public Rendering createEnum(CreateEnum operation) {
        EnumType type = operation.type();
        String values = type.values().stream().map(Literals::text).collect(Collectors.joining(", "));
        return Rendering.of("CREATE TYPE %s AS ENUM (%s)".formatted(Identifiers.of(type.name()), values))
            .then(CommentSql.on(new Named(NamedKind.TYPE, type.name()), type.comment()));
    }

    @Override
    public Rendering dropEnum(DropEnum operation) {
        return TypeDdl.drop(operation.name(), operation.ifExists(), operation.behavior());
    }

    @Override
    public Rendering addEnumValue(AddEnumValue operation) {
        Place place = operation.place();
        String where = place == null ? "" : " " + place.side() + " " + Literals.text(place.neighbour());
        return Rendering.of("ALTER TYPE %s ADD VALUE %s%s%s".formatted(Identifiers.of(operation.type()),
                Fragments.ifNotExists(operation.ifNotExists()), Literals.text(operation.value()), where));
    }

    @Override
    public Rendering renameEnumValue(RenameEnumValue operation) {
        return Rendering.of("ALTER TYPE %s RENAME VALUE %s TO %s".formatted(Identifiers.of(operation.type()),
                Literals.text(operation.from()), Literals.text(operation.to())));
    }

}
