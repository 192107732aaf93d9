package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.PartitionOperation.AttachPartition;
import dev.migrator.operation.PartitionOperation.DetachPartition;
import dev.migrator.operation.TableOperation.Inherit;
import dev.migrator.operation.TableOperation.NoInherit;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Compares of which tables a table is a partition or child.
 */
final class TablePlaceComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        List<Step> steps = new ArrayList<>();
        PartitionOf before = from.partitionOf();
        PartitionOf after = to.partitionOf();
        if (!Objects.equals(before, after)) {
            if (before != null) {
                steps.add(detach(to, before));
            }
            if (after != null) {
                steps.add(TableSteps.alter(to, Part.PLACE, "1",
                        new AttachPartition(after.parent(), to.name(), after.bound())));
            }
        }
        for (QualifiedName parent : from.inherits()) {
            if (!to.inherits().contains(parent)) {
                steps.add(leave(to, new NoInherit(to.name(), parent)));
            }
        }
        for (QualifiedName parent : to.inherits()) {
            if (!from.inherits().contains(parent)) {
                steps.add(TableSteps.alter(to, Part.PLACE, "1 " + parent, new Inherit(to.name(), parent)));
            }
        }
        return steps;
    }

    static Step detach(Table table, PartitionOf place) {
        return leave(table, new DetachPartition(place.parent(), table.name(), Concurrency.BLOCKING, place.bound()));
    }

    /**
     * First of all: what the table had from its parents is its own afterwards, and can
     * go.
     */
    private static Step leave(Table table, TypedOperation operation) {
        return Step.release(Stage.DROP_FOREIGN_KEY, TableSteps.key(table.name(), Part.PLACE, operation), operation,
                TableSteps.object(table));
    }

}
