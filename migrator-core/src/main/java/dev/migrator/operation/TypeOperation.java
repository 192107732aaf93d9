package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.CompositeType;
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about composite types, and about the names of types of all kinds.
 */
public sealed interface TypeOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.type(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE TYPE ... AS}.
     *
     * @param type the type, with its comment
     */
    record CreateComposite(CompositeType type) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropComposite(this.type.name(), false, DropBehavior.RESTRICT, this.type));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createComposite(this);
        }

    }

    /**
     * {@code DROP TYPE}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropComposite(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable CompositeType definition) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateComposite(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropComposite(this);
        }

    }

    /**
     * {@code ALTER TYPE ... ADD ATTRIBUTE}.
     *
     * @param type the type
     * @param attribute the attribute
     * @param behavior whether tables of that type get it too
     */
    record AddAttribute(QualifiedName type, Attribute attribute, DropBehavior behavior) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional
                .of(new DropAttribute(this.type, this.attribute.name(), false, this.behavior, this.attribute));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addAttribute(this);
        }

    }

    /**
     * {@code ALTER TYPE ... DROP ATTRIBUTE}.
     *
     * @param type the type
     * @param name the attribute
     * @param ifExists whether it is fine where there is none
     * @param behavior whether tables of that type lose it too
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropAttribute(QualifiedName type, Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Attribute definition) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.definition)
                .map((before) -> new AddAttribute(this.type, before, this.behavior));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropAttribute(this);
        }

    }

    /**
     * {@code ALTER TYPE ... ALTER ATTRIBUTE}.
     *
     * @param type the type
     * @param to the attribute with the type it gets
     * @param behavior whether it changes in tables of that type too
     * @param from the attribute now, for the reverse; null where that is not known
     */
    record ChangeAttributeType(QualifiedName type, Attribute to, DropBehavior behavior,
            @Nullable Attribute from) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new ChangeAttributeType(this.type, before, this.behavior, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeAttributeType(this);
        }

    }

    /**
     * {@code ALTER TYPE ... RENAME ATTRIBUTE}.
     *
     * @param type the type
     * @param from the attribute
     * @param to the name it gets
     * @param behavior whether it is renamed in tables of that type too
     */
    record RenameAttribute(QualifiedName type, Identifier from, Identifier to,
            DropBehavior behavior) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameAttribute(this.type, this.to, this.from, this.behavior));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameAttribute(this);
        }

    }

    /**
     * {@code ALTER TYPE ... RENAME TO}, also for an enum or a domain.
     *
     * @param from its name
     * @param to the name it gets, in the same schema
     */
    record RenameType(QualifiedName from, Identifier to) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameType(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameType(this);
        }

    }

    /**
     * {@code ALTER TYPE ... SET SCHEMA}, also for an enum or a domain.
     *
     * @param from its name; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetTypeSchema(QualifiedName from, Identifier to) implements TypeOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from.schema())
                .map((before) -> new SetTypeSchema(this.from.in(this.to), before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTypeSchema(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createComposite(CreateComposite operation);

        R dropComposite(DropComposite operation);

        R addAttribute(AddAttribute operation);

        R dropAttribute(DropAttribute operation);

        R changeAttributeType(ChangeAttributeType operation);

        R renameAttribute(RenameAttribute operation);

        R renameType(RenameType operation);

        R setTypeSchema(SetTypeSchema operation);

    }

}
