package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.QualifiedName;

/**
 * What can be said about partitions. A new one is a new table.
 */
public sealed interface PartitionOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.partition(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... ATTACH PARTITION}. Takes SHARE UPDATE EXCLUSIVE on the
     * partitioned table and ACCESS EXCLUSIVE on the partition and the default partition,
     * while they are read, unless a check proves what they hold.
     *
     * @param table the partitioned table
     * @param partition the partition
     * @param bound the rows it holds, such as {@code FOR VALUES IN (1)} or {@code
     * DEFAULT}
     */
    record AttachPartition(QualifiedName table, QualifiedName partition, String bound) implements PartitionOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DetachPartition(this.table, this.partition, Concurrency.BLOCKING, this.bound));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.attachPartition(this);
        }

    }

    /**
     * {@code ALTER TABLE ... DETACH PARTITION}. Takes ACCESS EXCLUSIVE, or SHARE UPDATE
     * EXCLUSIVE concurrently; then it cannot run in a transaction.
     *
     * @param table the partitioned table
     * @param partition the partition
     * @param concurrency whether the table can be used meanwhile
     * @param bound the rows it holds, for the reverse; null where that is not known
     */
    record DetachPartition(QualifiedName table, QualifiedName partition, Concurrency concurrency,
            @Nullable String bound) implements PartitionOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.bound)
                .map((before) -> new AttachPartition(this.table, this.partition, before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.detachPartition(this);
        }

    }

    /**
     * {@code ALTER TABLE ... DETACH PARTITION ... FINALIZE}: ends a concurrent detachment
     * that was cut short.
     *
     * @param table the partitioned table
     * @param partition the partition
     */
    record FinalizeDetach(QualifiedName table, QualifiedName partition) implements PartitionOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.finalizeDetach(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R attachPartition(AttachPartition operation);

        R detachPartition(DetachPartition operation);

        R finalizeDetach(FinalizeDetach operation);

    }

}
