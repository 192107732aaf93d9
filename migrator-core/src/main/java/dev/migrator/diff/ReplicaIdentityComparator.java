package dev.migrator.diff;

import java.util.List;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;

/**
 * Compares replica identities.
 */
final class ReplicaIdentityComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to) {
        return from.replicaIdentity().equals(to.replicaIdentity()) ? List.of()
                : List.of(set(to, from.replicaIdentity()));
    }

    /**
     * After the indexes of the table.
     */
    static Step set(Table table, ReplicaIdentity from) {
        return TableSteps.alter(table, Part.REST, "replica identity",
                new SetReplicaIdentity(table.name(), table.replicaIdentity(), from));
    }

}
