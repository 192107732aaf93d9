package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.EnumType;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about enum types. Renames and moves are those of all types.
 */
public sealed interface EnumOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.enumeration(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE TYPE ... AS ENUM}.
     *
     * @param type the type, with its comment
     */
    record CreateEnum(EnumType type) implements EnumOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropEnum(this.type.name(), false, DropBehavior.RESTRICT, this.type));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createEnum(this);
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
    record DropEnum(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable EnumType definition) implements EnumOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateEnum(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropEnum(this);
        }

    }

    /**
     * {@code ALTER TYPE ... ADD VALUE}. The transaction that adds a value cannot use it.
     * Nothing removes a value.
     *
     * @param type the type
     * @param value the new value
     * @param place where it goes; null for the end
     * @param ifNotExists whether it is fine where there is one already
     */
    record AddEnumValue(QualifiedName type, String value, @Nullable Place place,
            boolean ifNotExists) implements EnumOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addEnumValue(this);
        }

    }

    /**
     * {@code ALTER TYPE ... RENAME VALUE}.
     *
     * @param type the type
     * @param from the value
     * @param to what it becomes, in all rows
     */
    record RenameEnumValue(QualifiedName type, String from, String to) implements EnumOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameEnumValue(this.type, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameEnumValue(this);
        }

    }

    /**
     * A place among the values of an enum type.
     *
     * @param side on which side
     * @param neighbour of which value
     */
    record Place(Side side, String neighbour) {

    }

    /**
     * A side of a value.
     */
    enum Side {

        /** Before it. */
        BEFORE,

        /** After it. */
        AFTER

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createEnum(CreateEnum operation);

        R dropEnum(DropEnum operation);

        R addEnumValue(AddEnumValue operation);

        R renameEnumValue(RenameEnumValue operation);

    }

}
