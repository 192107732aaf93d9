package dev.migrator.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about the columns of a table, but for their values and storage.
 */
public sealed interface ColumnOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.column(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... ADD COLUMN}. Takes ACCESS EXCLUSIVE: for a moment where the
     * value of the old rows is a constant, else for a rewrite.
     *
     * @param table the table
     * @param column the column, with its comment
     * @param constraints constraints of this column alone, made with it
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     */
    record AddColumn(QualifiedName table, Column column, List<Constraint> constraints,
            boolean ifNotExists) implements ColumnOperation {

        /**
         * Copies.
         */
        public AddColumn {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty()
                    : Optional.of(new DropColumn(this.table, this.column.name(), false, DropBehavior.RESTRICT, this));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addColumn(this);
        }

    }

    /**
     * {@code ALTER TABLE ... DROP COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     * Constraints and indexes that need the column go with it.
     *
     * @param table the table
     * @param column the column
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropColumn(QualifiedName table, Identifier column, boolean ifExists, DropBehavior behavior,
            @Nullable AddColumn definition) implements ColumnOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> dropped);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropColumn(this);
        }

    }

    /**
     * {@code ALTER TABLE ... RENAME COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     *
     * @param table the table
     * @param from its name
     * @param to the name it gets
     */
    record RenameColumn(QualifiedName table, Identifier from, Identifier to) implements ColumnOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameColumn(this.table, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameColumn(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... TYPE}. Takes ACCESS EXCLUSIVE, mostly for a
     * rewrite.
     *
     * @param table the table
     * @param column the column
     * @param to the type it gets
     * @param from its type now, for the reverse; null where that is not known
     */
    record ChangeType(QualifiedName table, Identifier column, Conversion to,
            @Nullable Conversion from) implements ColumnOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new ChangeType(this.table, this.column, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeType(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET NOT NULL}. Takes ACCESS EXCLUSIVE while
     * it reads the table, unless a valid check proves that there are no nulls.
     *
     * @param table the table
     * @param column the column
     */
    record SetNotNull(QualifiedName table, Identifier column) implements ColumnOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropNotNull(this.table, this.column));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setNotNull(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... DROP NOT NULL}. Takes ACCESS EXCLUSIVE for
     * a moment.
     *
     * @param table the table
     * @param column the column
     */
    record DropNotNull(QualifiedName table, Identifier column) implements ColumnOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new SetNotNull(this.table, this.column));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropNotNull(this);
        }

    }

    /**
     * A type, and the way to it.
     *
     * @param type the type's name
     * @param collation the collation; null for that of the type
     * @param using the expression that makes a value of the type; null for the assignment
     * cast
     */
    record Conversion(String type, @Nullable QualifiedName collation, @Nullable String using) {

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R addColumn(AddColumn operation);

        R dropColumn(DropColumn operation);

        R renameColumn(RenameColumn operation);

        R changeType(ChangeType operation);

        R setNotNull(SetNotNull operation);

        R dropNotNull(DropNotNull operation);

    }

}
