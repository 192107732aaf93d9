package dev.migrator.operation;

import java.util.List;
import java.util.function.Consumer;

import dev.migrator.operation.DomainOperation.CreateDomain;
import dev.migrator.operation.DomainOperation.DropDomain;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.EnumOperation.CreateEnum;
import dev.migrator.operation.EnumOperation.DropEnum;
import dev.migrator.operation.EnumOperation.Place;
import dev.migrator.operation.EnumOperation.RenameEnumValue;
import dev.migrator.operation.EnumOperation.Side;
import dev.migrator.operation.TypeOperation.CreateComposite;
import dev.migrator.operation.TypeOperation.DropComposite;
import dev.migrator.operation.TypeOperation.RenameType;
import dev.migrator.operation.TypeOperation.SetTypeSchema;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.Domain;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.QualifiedName;

/**
 * Says operations on enum types, domains and composite types.
 */
public interface TypeRecorder extends Recorder {

    /**
     * {@code CREATE TYPE ... AS ENUM}.
     * @param name its name, without quotes
     * @param values its values, in their order
     */
    default void createEnum(String name, String... values) {
        createEnum(QualifiedName.of(name), values);
    }

    /**
     * {@code CREATE TYPE ... AS ENUM}.
     * @param name its name
     * @param values its values, in their order
     */
    default void createEnum(QualifiedName name, String... values) {
        add(new CreateEnum(new EnumType(name, List.of(values), null)));
    }

    /**
     * {@code DROP TYPE}, of an enum.
     * @param name its name
     * @return the drop, to say which values it had
     */
    default Drop<List<String>> dropEnum(String name) {
        return dropEnum(QualifiedName.of(name));
    }

    /**
     * {@code DROP TYPE}, of an enum.
     * @param name its name
     * @return the drop, to say which values it had
     */
    default Drop<List<String>> dropEnum(QualifiedName name) {
        return begin(new Drop<>((ifExists, behavior, before) -> new DropEnum(name, ifExists, behavior,
                before == null ? null : new EnumType(name, before, null))));
    }

    /**
     * {@code ALTER TYPE ... ADD VALUE}, at the end. The transaction that adds a value
     * cannot use it. Has no reverse.
     * @param type the enum
     * @param value the new value
     */
    default void addEnumValue(String type, String value) {
        add(new AddEnumValue(QualifiedName.of(type), value, null, false));
    }

    /**
     * {@code ALTER TYPE ... ADD VALUE ... BEFORE} or {@code AFTER}. Has no reverse.
     * @param type the enum
     * @param value the new value
     * @param side on which side of the neighbour
     * @param neighbour a value that is there
     */
    default void addEnumValue(QualifiedName type, String value, Side side, String neighbour) {
        add(new AddEnumValue(type, value, new Place(side, neighbour), false));
    }

    /**
     * {@code ALTER TYPE ... RENAME VALUE}.
     * @param type the enum
     * @param from the value
     * @param to what it becomes, in all rows
     */
    default void renameEnumValue(String type, String from, String to) {
        add(new RenameEnumValue(QualifiedName.of(type), from, to));
    }

    /**
     * {@code CREATE DOMAIN}.
     * @param name its name, without quotes
     * @param type the type that it is made from
     * @param definition what else it has, such as {@code (d) -> d.check("VALUE > 0")}
     */
    default void createDomain(String name, String type, Consumer<NewDomain> definition) {
        add(new CreateDomain(NewDomain.of(QualifiedName.of(name), type, definition)));
    }

    /**
     * {@code DROP DOMAIN}.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<Domain> dropDomain(String name) {
        return begin(new Drop<>(
                (ifExists, behavior, before) -> new DropDomain(QualifiedName.of(name), ifExists, behavior, before)));
    }

    /**
     * {@code CREATE TYPE ... AS}, a composite type.
     * @param name its name, without quotes
     * @param attributes its attributes, in their order
     */
    default void createComposite(String name, CompositeType.Attribute... attributes) {
        add(new CreateComposite(new CompositeType(QualifiedName.of(name), List.of(attributes), null)));
    }

    /**
     * {@code DROP TYPE}, of a composite type.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<List<CompositeType.Attribute>> dropComposite(String name) {
        QualifiedName type = QualifiedName.of(name);
        return begin(new Drop<>((ifExists, behavior, before) -> new DropComposite(type, ifExists, behavior,
                before == null ? null : new CompositeType(type, before, null))));
    }

    /**
     * {@code ALTER TYPE ... RENAME TO}, of a type of any kind.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameType(String name) {
        return begin(new Destination("renameType(\"%s\")".formatted(name),
                (to) -> new RenameType(QualifiedName.of(name), to)));
    }

    /**
     * {@code ALTER TYPE ... SET SCHEMA}, of a type of any kind. Has a reverse where the
     * name has a schema.
     * @param name its name
     * @return to say the schema that it gets
     */
    default Destination moveType(QualifiedName name) {
        return begin(new Destination("moveType(\"%s\")".formatted(name), (to) -> new SetTypeSchema(name, to)));
    }

}
