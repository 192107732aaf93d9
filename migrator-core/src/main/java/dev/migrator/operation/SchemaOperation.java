package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Schema;

/**
 * What can be said about schemas.
 */
public sealed interface SchemaOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.schema(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE SCHEMA}.
     *
     * @param schema the schema, with its comment
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     */
    record CreateSchema(Schema schema, boolean ifNotExists) implements SchemaOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty()
                    : Optional.of(new DropSchema(this.schema.name(), false, DropBehavior.RESTRICT, this.schema));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createSchema(this);
        }

    }

    /**
     * {@code DROP SCHEMA}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropSchema(Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Schema definition) implements SchemaOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateSchema(dropped, false));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropSchema(this);
        }

    }

    /**
     * {@code ALTER SCHEMA ... RENAME TO}.
     *
     * @param from its name
     * @param to the name it gets
     */
    record RenameSchema(Identifier from, Identifier to) implements SchemaOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameSchema(this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameSchema(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createSchema(CreateSchema operation);

        R dropSchema(DropSchema operation);

        R renameSchema(RenameSchema operation);

    }

}
