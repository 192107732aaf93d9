package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.PartitionOperation;
import dev.migrator.operation.PartitionOperation.AttachPartition;
import dev.migrator.operation.PartitionOperation.DetachPartition;
import dev.migrator.operation.PartitionOperation.FinalizeDetach;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on partitions are written.
 */
final class PartitionDdl implements PartitionOperation.Cases<Rendering> {

    @Override
    public Rendering attachPartition(AttachPartition operation) {
        return AlterTable
            .with(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                    attaching(operation.partition(), operation.bound()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.partition());
    }

    static String attach(PartitionOf place, QualifiedName partition) {
        return AlterTable.sql(place.parent(), attaching(partition, place.bound()));
    }

    private static String attaching(QualifiedName partition, String bound) {
        return "ATTACH PARTITION " + Identifiers.of(partition) + " " + bound;
    }

    @Override
    public Rendering detachPartition(DetachPartition operation) {
        String detach = AlterTable.sql(operation.table(), "DETACH PARTITION " + Identifiers.of(operation.partition()));
        return switch (operation.concurrency()) {
            case BLOCKING -> Rendering.of(detach)
                .locking(LockMode.ACCESS_EXCLUSIVE, operation.table())
                .locking(LockMode.ACCESS_EXCLUSIVE, operation.partition());
            case CONCURRENT -> Rendering.alone(detach + " CONCURRENTLY")
                .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, operation.table())
                .locking(LockMode.ACCESS_EXCLUSIVE, operation.partition());
        };
    }

    @Override
    public Rendering finalizeDetach(FinalizeDetach operation) {
        return AlterTable
            .with(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE,
                    "DETACH PARTITION " + Identifiers.of(operation.partition()) + " FINALIZE")
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.partition());
    }

}
