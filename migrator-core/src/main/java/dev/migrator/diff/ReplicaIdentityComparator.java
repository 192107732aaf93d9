package dev.migrator.diff;

import java.util.List;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;

/**
 * Compares replica identities. One by an index that is made anew is gone with it.
 */
final class ReplicaIdentityComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        Identifier index = to.replicaIdentity().index();
        if (index != null && comparison.anew().contains(new Named(NamedKind.INDEX, to.name().sibling(index)))) {
            return List.of(set(to, ReplicaIdentity.DEFAULT));
        }
        return from.replicaIdentity().equals(to.replicaIdentity()) ? List.of()
                : List.of(set(to, from.replicaIdentity()));
    }

    /**
     * After the indexes of the table.
     */
    static Step set(Table table, ReplicaIdentity from) {
        Identifier index = table.replicaIdentity().index();
        Step step = TableSteps.alter(table, Part.REST, "replica identity",
                new SetReplicaIdentity(table.name(), table.replicaIdentity(), from));
        return index == null ? step : step.alsoNeeding(new Named(NamedKind.INDEX, table.name().sibling(index)));
    }

}
