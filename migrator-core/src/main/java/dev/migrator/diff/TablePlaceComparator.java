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
                steps.add(TableSteps.alter(to, Part.PLACE, "0",
                        new DetachPartition(before.parent(), to.name(), Concurrency.BLOCKING, before.bound())));
            }
            if (after != null) {
                steps.add(TableSteps.alter(to, Part.PLACE, "1",
                        new AttachPartition(after.parent(), to.name(), after.bound())));
            }
        }
        for (QualifiedName parent : from.inherits()) {
            if (!to.inherits().contains(parent)) {
                steps.add(TableSteps.alter(to, Part.PLACE, "0 " + parent, new NoInherit(to.name(), parent)));
            }
        }
        for (QualifiedName parent : to.inherits()) {
            if (!from.inherits().contains(parent)) {
                steps.add(TableSteps.alter(to, Part.PLACE, "1 " + parent, new Inherit(to.name(), parent)));
            }
        }
        return steps;
    }

}
