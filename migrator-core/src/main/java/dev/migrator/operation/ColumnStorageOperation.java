package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.Compression;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about the way a column is stored and measured.
 */
public sealed interface ColumnStorageOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.columnStorage(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET STORAGE}. Takes ACCESS EXCLUSIVE for a
     * moment; values that are there stay as they are.
     *
     * @param table the table
     * @param column the column
     * @param to where long values are to go; null for the way of the type, which
     * PostgreSQL 16 and newer can be told
     * @param from where they go now, for the reverse
     */
    record SetColumnStorage(QualifiedName table, Identifier column, @Nullable ColumnStorage to,
            Before<ColumnStorage> from) implements ColumnStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(
                    () -> new SetColumnStorage(this.table, this.column, null, Before.ofNullable(this.to)),
                    (before) -> new SetColumnStorage(this.table, this.column, before, Before.ofNullable(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setColumnStorage(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET COMPRESSION}. Takes ACCESS EXCLUSIVE
     * for a moment; values that are there stay as they are.
     *
     * @param table the table
     * @param column the column
     * @param to how long values are to be compressed; null for the way of the server
     * @param from how they are compressed now, for the reverse
     */
    record SetCompression(QualifiedName table, Identifier column, @Nullable Compression to,
            Before<Compression> from) implements ColumnStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(
                    () -> new SetCompression(this.table, this.column, null, Before.ofNullable(this.to)),
                    (before) -> new SetCompression(this.table, this.column, before, Before.ofNullable(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setCompression(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET STATISTICS}. Takes SHARE UPDATE
     * EXCLUSIVE.
     *
     * @param table the table
     * @param column the column
     * @param to the statistics target, 0 to 10000; null for that of the server
     * @param from its target now, for the reverse
     */
    record SetStatistics(QualifiedName table, Identifier column, @Nullable Integer to,
            Before<Integer> from) implements ColumnStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new SetStatistics(this.table, this.column, null, Before.ofNullable(this.to)),
                    (before) -> new SetStatistics(this.table, this.column, before, Before.ofNullable(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setStatistics(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... SET (option = value)}. Takes SHARE UPDATE
     * EXCLUSIVE.
     *
     * @param table the table
     * @param column the column
     * @param name the attribute option, such as {@code n_distinct}
     * @param to its value
     * @param from its value now, for the reverse
     */
    record SetColumnOption(QualifiedName table, Identifier column, String name, String to,
            Before<String> from) implements ColumnStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new ResetColumnOption(this.table, this.column, this.name, this.to),
                    (before) -> new SetColumnOption(this.table, this.column, this.name, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setColumnOption(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN ... RESET (option)}. Takes SHARE UPDATE
     * EXCLUSIVE.
     *
     * @param table the table
     * @param column the column
     * @param name the attribute option, such as {@code n_distinct}
     * @param from its value now, for the reverse; null where that is not known
     */
    record ResetColumnOption(QualifiedName table, Identifier column, String name,
            @Nullable String from) implements ColumnStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetColumnOption(this.table, this.column, this.name, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resetColumnOption(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R setColumnStorage(SetColumnStorage operation);

        R setCompression(SetCompression operation);

        R setStatistics(SetStatistics operation);

        R setColumnOption(SetColumnOption operation);

        R resetColumnOption(ResetColumnOption operation);

    }

}
