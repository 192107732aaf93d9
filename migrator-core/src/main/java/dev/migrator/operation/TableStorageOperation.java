package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about the way a table is stored.
 */
public sealed interface TableStorageOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.tableStorage(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... SET (parameter = value)}.
     *
     * @param table the table
     * @param name the parameter, such as {@code fillfactor}
     * @param to its value
     * @param from its value now, for the reverse
     */
    record SetTableParameter(QualifiedName table, String name, String to,
            Before<String> from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new ResetTableParameter(this.table, this.name, this.to),
                    (before) -> new SetTableParameter(this.table, this.name, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTableParameter(this);
        }

    }

    /**
     * {@code ALTER TABLE ... RESET (parameter)}.
     *
     * @param table the table
     * @param name the parameter, such as {@code fillfactor}
     * @param from its value now, for the reverse; null where that is not known
     */
    record ResetTableParameter(QualifiedName table, String name,
            @Nullable String from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetTableParameter(this.table, this.name, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resetTableParameter(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET TABLESPACE}. Copies the table under ACCESS EXCLUSIVE.
     *
     * @param table the table
     * @param to the tablespace it gets
     * @param from its tablespace now, for the reverse; null where that is not known
     */
    record SetTablespace(QualifiedName table, Identifier to,
            @Nullable Identifier from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new SetTablespace(this.table, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTablespace(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET LOGGED}. Rewrites the table under ACCESS EXCLUSIVE.
     *
     * @param table the table
     */
    record SetLogged(QualifiedName table) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new SetUnlogged(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setLogged(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET UNLOGGED}. Rewrites the table under ACCESS EXCLUSIVE.
     *
     * @param table the table
     */
    record SetUnlogged(QualifiedName table) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new SetLogged(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setUnlogged(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET ACCESS METHOD}, since PostgreSQL 15. Rewrites the table
     * under ACCESS EXCLUSIVE.
     *
     * @param table the table
     * @param to the table access method it gets
     * @param from its access method now, for the reverse; null where that is not known
     */
    record SetAccessMethod(QualifiedName table, Identifier to,
            @Nullable Identifier from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new SetAccessMethod(this.table, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setAccessMethod(this);
        }

    }

    /**
     * {@code ALTER TABLE ... CLUSTER ON}. Says in whose order CLUSTER writes the rows,
     * and writes none. Takes SHARE UPDATE EXCLUSIVE for a moment. Materialized views have
     * it too.
     *
     * @param table the table
     * @param to the index, or constraint with an index
     * @param from the index now, for the reverse
     */
    record ClusterOn(QualifiedName table, Identifier to, Before<Identifier> from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new SetWithoutCluster(this.table, this.to),
                    (before) -> new ClusterOn(this.table, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clusterOn(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET WITHOUT CLUSTER}. Takes SHARE UPDATE EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     * @param from the index now, for the reverse; null where that is not known
     */
    record SetWithoutCluster(QualifiedName table, @Nullable Identifier from) implements TableStorageOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new ClusterOn(this.table, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setWithoutCluster(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R setTableParameter(SetTableParameter operation);

        R resetTableParameter(ResetTableParameter operation);

        R setTablespace(SetTablespace operation);

        R setLogged(SetLogged operation);

        R setUnlogged(SetUnlogged operation);

        R setAccessMethod(SetAccessMethod operation);

        R clusterOn(ClusterOn operation);

        R setWithoutCluster(SetWithoutCluster operation);

    }

}
