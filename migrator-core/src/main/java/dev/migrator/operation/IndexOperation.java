package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about indexes.
 */
public sealed interface IndexOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.index(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE INDEX}. Takes SHARE, which keeps writers out, or SHARE UPDATE
     * EXCLUSIVE concurrently; then it cannot run in a transaction. Without a name there
     * is no reverse.
     *
     * @param table the table
     * @param index the index, with its comment
     * @param concurrency whether rows can be written meanwhile
     * @param reach whether partitions get it too
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     */
    record CreateIndex(QualifiedName table, Index index, Concurrency concurrency, Reach reach,
            boolean ifNotExists) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            Identifier name = this.index.name();
            if (name == null || this.ifNotExists) {
                return Optional.empty();
            }
            return Optional
                .of(new DropIndex(this.table.sibling(name), this.concurrency, false, DropBehavior.RESTRICT, this));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createIndex(this);
        }

    }

    /**
     * {@code DROP INDEX}. Takes ACCESS EXCLUSIVE on its table, or SHARE UPDATE EXCLUSIVE
     * concurrently; then it cannot run in a transaction.
     *
     * @param name its name
     * @param concurrency whether the table can be used meanwhile
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropIndex(QualifiedName name, Concurrency concurrency, boolean ifExists, DropBehavior behavior,
            @Nullable CreateIndex definition) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> dropped);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropIndex(this);
        }

    }

    /**
     * {@code ALTER INDEX ... RENAME TO}. Takes SHARE UPDATE EXCLUSIVE on the index.
     *
     * @param from its name
     * @param to the name it gets
     */
    record RenameIndex(QualifiedName from, Identifier to) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameIndex(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameIndex(this);
        }

    }

    /**
     * {@code REINDEX}. Its reverse is itself: it changes nothing that can be seen.
     *
     * @param scope whether it is an index or a table
     * @param name the index, or the table whose indexes are meant
     * @param concurrency whether rows can be written meanwhile
     */
    record Reindex(Scope scope, QualifiedName name, Concurrency concurrency) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reindex(this);
        }

    }

    /**
     * {@code ALTER INDEX ... ATTACH PARTITION}. Nothing detaches it again.
     *
     * @param index the index of the partitioned table
     * @param partition the index of the partition
     */
    record AttachIndex(QualifiedName index, QualifiedName partition) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.attachIndex(this);
        }

    }

    /**
     * {@code ALTER INDEX ... SET TABLESPACE}. Copies the index under ACCESS EXCLUSIVE on
     * it.
     *
     * @param index the index
     * @param to the tablespace it gets
     * @param from its tablespace now, for the reverse; null where that is not known
     */
    record SetIndexTablespace(QualifiedName index, Identifier to, @Nullable Identifier from) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new SetIndexTablespace(this.index, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setIndexTablespace(this);
        }

    }

    /**
     * {@code ALTER INDEX ... ALTER COLUMN ... SET STATISTICS}. Takes SHARE UPDATE
     * EXCLUSIVE on the index.
     *
     * @param index the index
     * @param key the position of an expression among the keys, from 1
     * @param to the statistics target, 0 to 10000; null for that of the server
     * @param from its target now, for the reverse
     */
    record SetIndexStatistics(QualifiedName index, int key, @Nullable Integer to,
            Before<Integer> from) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(
                    () -> new SetIndexStatistics(this.index, this.key, null, Before.ofNullable(this.to)),
                    (before) -> new SetIndexStatistics(this.index, this.key, before, Before.ofNullable(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setIndexStatistics(this);
        }

    }

    /**
     * {@code ALTER INDEX ... SET (parameter = value)}.
     *
     * @param index the index
     * @param name the parameter, such as {@code fillfactor}
     * @param to its value
     * @param from its value now, for the reverse
     */
    record SetIndexParameter(QualifiedName index, String name, String to,
            Before<String> from) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new ResetIndexParameter(this.index, this.name, this.to),
                    (before) -> new SetIndexParameter(this.index, this.name, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setIndexParameter(this);
        }

    }

    /**
     * {@code ALTER INDEX ... RESET (parameter)}.
     *
     * @param index the index
     * @param name the parameter, such as {@code fillfactor}
     * @param from its value now, for the reverse; null where that is not known
     */
    record ResetIndexParameter(QualifiedName index, String name, @Nullable String from) implements IndexOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetIndexParameter(this.index, this.name, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resetIndexParameter(this);
        }

    }

    /**
     * What is indexed anew.
     */
    enum Scope {

        /** One index. */
        INDEX,

        /** All indexes of a table. */
        TABLE

    }

    /**
     * Whether the partitions of a table get an index too.
     */
    enum Reach {

        /** They do. */
        WITH_PARTITIONS,

        /** They do not, and the index is invalid until theirs are attached. */
        ONLY

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createIndex(CreateIndex operation);

        R dropIndex(DropIndex operation);

        R renameIndex(RenameIndex operation);

        R reindex(Reindex operation);

        R attachIndex(AttachIndex operation);

        R setIndexTablespace(SetIndexTablespace operation);

        R setIndexStatistics(SetIndexStatistics operation);

        R setIndexParameter(SetIndexParameter operation);

        R resetIndexParameter(ResetIndexParameter operation);

    }

}
