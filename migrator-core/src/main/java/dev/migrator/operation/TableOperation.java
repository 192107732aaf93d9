package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;

/**
 * What can be said about tables as a whole.
 */
public sealed interface TableOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.table(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE TABLE}, and what PostgreSQL wants to be said after it: indexes,
     * comments, row security.
     *
     * @param table the table with its columns, constraints, indexes and comments
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     * @param onCommit what happens to its rows at the end of the transaction; has a
     * meaning for temporary tables only
     */
    record CreateTable(Table table, boolean ifNotExists, OnCommit onCommit) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty()
                    : Optional.of(new DropTable(this.table.name(), false, DropBehavior.RESTRICT, this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTable(this);
        }

    }

    /**
     * {@code DROP TABLE}. Takes ACCESS EXCLUSIVE on the table, and on tables that it
     * refers to.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropTable(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable Table definition) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new CreateTable(dropped, false, OnCommit.PRESERVE_ROWS));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropTable(this);
        }

    }

    /**
     * {@code ALTER TABLE ... RENAME TO}. Takes ACCESS EXCLUSIVE for a moment.
     *
     * @param from its name
     * @param to the name it gets, in the same schema
     */
    record RenameTable(QualifiedName from, Identifier to) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameTable(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameTable(this);
        }

    }

    /**
     * {@code ALTER TABLE ... SET SCHEMA}. Takes ACCESS EXCLUSIVE for a moment.
     *
     * @param from its name; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetTableSchema(QualifiedName from, Identifier to) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from.schema())
                .map((before) -> new SetTableSchema(this.from.in(this.to), before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTableSchema(this);
        }

    }

    /**
     * {@code ALTER TABLE ... INHERIT}.
     *
     * @param table the table
     * @param parent the parent it gets
     */
    record Inherit(QualifiedName table, QualifiedName parent) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new NoInherit(this.table, this.parent));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inherit(this);
        }

    }

    /**
     * {@code ALTER TABLE ... NO INHERIT}.
     *
     * @param table the table
     * @param parent the parent it loses
     */
    record NoInherit(QualifiedName table, QualifiedName parent) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new Inherit(this.table, this.parent));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noInherit(this);
        }

    }

    /**
     * {@code ALTER TABLE ... REPLICA IDENTITY}.
     *
     * @param table the table
     * @param to what the log is to tell
     * @param from what it tells now, for the reverse; null where that is not known
     */
    record SetReplicaIdentity(QualifiedName table, ReplicaIdentity to,
            @Nullable ReplicaIdentity from) implements TableOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new SetReplicaIdentity(this.table, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setReplicaIdentity(this);
        }

    }

    /**
     * What happens to the rows of a temporary table at the end of the transaction.
     */
    enum OnCommit {

        /** They stay. */
        PRESERVE_ROWS,

        /** They go. */
        DELETE_ROWS,

        /** The table goes. */
        DROP

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createTable(CreateTable operation);

        R dropTable(DropTable operation);

        R renameTable(RenameTable operation);

        R setTableSchema(SetTableSchema operation);

        R inherit(Inherit operation);

        R noInherit(NoInherit operation);

        R setReplicaIdentity(SetReplicaIdentity operation);

    }

}
