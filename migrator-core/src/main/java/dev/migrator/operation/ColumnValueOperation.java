package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about the values that a column gives itself: defaults, identities,
 * generation expressions.
 */
public sealed interface ColumnValueOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.columnValue(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET DEFAULT}. Takes ACCESS EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     * @param column the column
     * @param to the expression it gets
     * @param from its default now, for the reverse
     */
    record SetDefault(QualifiedName table, Identifier column, String to,
            Before<String> from) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new DropDefault(this.table, this.column, this.to),
                    (before) -> new SetDefault(this.table, this.column, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setDefault(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... DROP DEFAULT}. Takes ACCESS EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     * @param column the column
     * @param from its default now, for the reverse; null where that is not known
     */
    record DropDefault(QualifiedName table, Identifier column, @Nullable String from) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetDefault(this.table, this.column, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDefault(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... ADD GENERATED ... AS IDENTITY}. Takes
     * ACCESS EXCLUSIVE for a moment.
     *
     * @param table the table
     * @param column the column
     * @param identity how its numbers go
     */
    record AddIdentity(QualifiedName table, Identifier column, Identity identity) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropIdentity(this.table, this.column, false, this.identity));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addIdentity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET GENERATED} and {@code SET} sequence
     * options. Takes ACCESS EXCLUSIVE for a moment.
     *
     * @param table the table
     * @param column the column
     * @param to what changes
     * @param from how the same things are now, for the reverse; null where that is not
     * known
     */
    record SetIdentity(QualifiedName table, Identifier column, IdentityChange to,
            @Nullable IdentityChange from) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetIdentity(this.table, this.column, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setIdentity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY}. Takes ACCESS EXCLUSIVE for
     * a moment.
     *
     * @param table the table
     * @param column the column
     * @param ifExists whether it is fine where it is no identity column
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropIdentity(QualifiedName table, Identifier column, boolean ifExists,
            @Nullable Identity definition) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.definition)
                .map((before) -> new AddIdentity(this.table, this.column, before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropIdentity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET EXPRESSION}, since PostgreSQL 17.
     * Rewrites a stored column under ACCESS EXCLUSIVE.
     *
     * @param table the table
     * @param column the column
     * @param to the generation expression it gets
     * @param from its expression now, for the reverse; null where that is not known
     */
    record SetExpression(QualifiedName table, Identifier column, String to,
            @Nullable String from) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetExpression(this.table, this.column, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setExpression(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... DROP EXPRESSION}: a stored generated column
     * becomes an ordinary one. Nothing turns it back.
     *
     * @param table the table
     * @param column the column
     * @param ifExists whether it is fine where it is no generated column
     */
    record DropExpression(QualifiedName table, Identifier column, boolean ifExists) implements ColumnValueOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropExpression(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R setDefault(SetDefault operation);

        R dropDefault(DropDefault operation);

        R addIdentity(AddIdentity operation);

        R setIdentity(SetIdentity operation);

        R dropIdentity(DropIdentity operation);

        R setExpression(SetExpression operation);

        R dropExpression(DropExpression operation);

    }

}
