package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;

/**
 * What can be said about sequences that are no part of an identity column.
 */
public sealed interface SequenceOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.sequence(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE SEQUENCE}.
     *
     * @param sequence the sequence, with its owner and its comment
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     */
    record CreateSequence(Sequence sequence, boolean ifNotExists) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty()
                    : Optional.of(new DropSequence(this.sequence.name(), false, DropBehavior.RESTRICT, this.sequence));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createSequence(this);
        }

    }

    /**
     * {@code DROP SEQUENCE}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropSequence(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable Sequence definition) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new CreateSequence(dropped, false));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropSequence(this);
        }

    }

    /**
     * {@code ALTER SEQUENCE ... RENAME TO}.
     *
     * @param from its name
     * @param to the name it gets, in the same schema
     */
    record RenameSequence(QualifiedName from, Identifier to) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameSequence(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameSequence(this);
        }

    }

    /**
     * {@code ALTER SEQUENCE ... SET SCHEMA}.
     *
     * @param from its name; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetSequenceSchema(QualifiedName from, Identifier to) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from.schema())
                .map((before) -> new SetSequenceSchema(this.from.in(this.to), before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setSequenceSchema(this);
        }

    }

    /**
     * {@code ALTER SEQUENCE}. Takes SHARE ROW EXCLUSIVE on the sequence, which lets no
     * number be drawn.
     *
     * @param sequence the sequence
     * @param to what changes
     * @param from how the same things are now, for the reverse; null where that is not
     * known
     */
    record AlterSequence(QualifiedName sequence, SequenceChange to,
            @Nullable SequenceChange from) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new AlterSequence(this.sequence, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterSequence(this);
        }

    }

    /**
     * {@code ALTER SEQUENCE ... RESTART}. Where it stood is not known afterwards.
     *
     * @param sequence the sequence
     * @param with the next number; null for the first one
     */
    record RestartSequence(QualifiedName sequence, @Nullable Long with) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.restartSequence(this);
        }

    }

    /**
     * {@code ALTER SEQUENCE ... OWNED BY}.
     *
     * @param sequence the sequence
     * @param to the column with which it is to be dropped; null for none
     * @param from that column now, for the reverse
     */
    record SetSequenceOwner(QualifiedName sequence, @Nullable ColumnName to,
            Before<ColumnName> from) implements SequenceOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new SetSequenceOwner(this.sequence, null, Before.ofNullable(this.to)),
                    (before) -> new SetSequenceOwner(this.sequence, before, Before.ofNullable(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setSequenceOwner(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createSequence(CreateSequence operation);

        R dropSequence(DropSequence operation);

        R renameSequence(RenameSequence operation);

        R setSequenceSchema(SetSequenceSchema operation);

        R alterSequence(AlterSequence operation);

        R restartSequence(RestartSequence operation);

        R setSequenceOwner(SetSequenceOwner operation);

    }

}
