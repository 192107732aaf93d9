package dev.migrator.dialect.postgres;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.DropBehavior;
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
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on composite types, and on the names of all types, are written.
 */
final class TypeDdl implements TypeOperation.Cases<Rendering> {

    @Override
    public Rendering createComposite(CreateComposite operation) {
        CompositeType type = operation.type();
        String attributes = type.attributes().stream().map(TypeDdl::attribute).collect(Collectors.joining(", "));
        return Rendering.of("CREATE TYPE %s AS (%s)".formatted(Identifiers.of(type.name()), attributes))
            .then(CommentSql.on(new Named(NamedKind.TYPE, type.name()), type.comment()))
            .then(type.attributes().stream().flatMap((attribute) -> comment(type.name(), attribute)).toList());
    }

    @Override
    public Rendering dropComposite(DropComposite operation) {
        return locked(drop(operation.name(), operation.ifExists(), operation.behavior()), operation.name());
    }

    @Override
    public Rendering addAttribute(AddAttribute operation) {
        return alterComposite(operation.type(),
                "ADD ATTRIBUTE " + attribute(operation.attribute()) + Fragments.cascade(operation.behavior()))
            .then(comment(operation.type(), operation.attribute()).toList());
    }

    @Override
    public Rendering dropAttribute(DropAttribute operation) {
        return alterComposite(operation.type(), "DROP ATTRIBUTE " + Fragments.ifExists(operation.ifExists())
                + Identifiers.of(operation.name()) + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering changeAttributeType(ChangeAttributeType operation) {
        Attribute to = operation.to();
        return alterComposite(operation.type(),
                "ALTER ATTRIBUTE %s TYPE %s".formatted(Identifiers.of(to.name()), to.type())
                        + Fragments.collation(to.collation()) + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering renameAttribute(RenameAttribute operation) {
        return alterComposite(operation.type(),
                "RENAME ATTRIBUTE %s TO %s".formatted(Identifiers.of(operation.from()), Identifiers.of(operation.to()))
                        + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering renameType(RenameType operation) {
        return alter(operation.from(), "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setTypeSchema(SetTypeSchema operation) {
        return alter(operation.from(), "SET SCHEMA " + Identifiers.of(operation.to()));
    }

    static Rendering drop(QualifiedName name, boolean ifExists, DropBehavior behavior) {
        return Rendering
            .of("DROP TYPE " + Fragments.ifExists(ifExists) + Identifiers.of(name) + Fragments.cascade(behavior));
    }

    private static Rendering alterComposite(QualifiedName type, String clause) {
        return locked(alter(type, clause), type);
    }

    /** A composite type has a row in {@code pg_class}, and is locked like a table. */
    private static Rendering locked(Rendering rendering, QualifiedName type) {
        return rendering.locking(LockMode.ACCESS_EXCLUSIVE, type);
    }

    private static Rendering alter(QualifiedName type, String clause) {
        return Rendering.of("ALTER TYPE " + Identifiers.of(type) + " " + clause);
    }

    private static Stream<String> comment(QualifiedName type, Attribute attribute) {
        return CommentSql.on(DatabaseObject.column(type, attribute.name()), attribute.comment()).stream();
    }

    private static String attribute(Attribute attribute) {
        return Identifiers.of(attribute.name()) + " " + attribute.type() + Fragments.collation(attribute.collation());
    }

}
