package dev.migrator.codegen.java;

import dev.migrator.operation.PartitionOperation;
import dev.migrator.operation.PartitionOperation.AttachPartition;
import dev.migrator.operation.PartitionOperation.DetachPartition;
import dev.migrator.operation.PartitionOperation.FinalizeDetach;

/**
 * Operations on partitions as a migration says them.
 */
final class PartitionCalls implements PartitionOperation.Cases<Code> {

    private final Terms terms;

    PartitionCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code attachPartition(AttachPartition operation) {
        return this.terms.alter(operation.table())
            .call("attachPartition", this.terms.value(operation.partition()), this.terms.text(operation.bound()))
            .code();
    }

    @Override
    public Code detachPartition(DetachPartition operation) {
        Chain change = this.terms.alter(operation.table())
            .call("detachPartition", this.terms.value(operation.partition()),
                    this.terms.value(operation.concurrency()));
        return this.terms.was(change, operation.bound(), this.terms::text);
    }

    @Override
    public Code finalizeDetach(FinalizeDetach operation) {
        return this.terms.alter(operation.table())
            .call("finalizeDetach", this.terms.value(operation.partition()))
            .code();
    }

}
