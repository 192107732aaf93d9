package dev.migrator.diff;

import java.util.List;
import java.util.Objects;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.Before;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.TableStorage;

/**
 * Compares in whose order rows are written.
 */
final class ClusteringComparator {

    private ClusteringComparator() {
    }

    /**
     * The step, after the indexes of the table or materialized view.
     * @param owner the table or materialized view, which is called so
     */
    static List<Step> compare(QualifiedName name, DatabaseObject owner, TableStorage from, TableStorage to) {
        if (Objects.equals(from.clusteredOn(), to.clusteredOn())) {
            return List.of();
        }
        Identifier index = to.clusteredOn();
        return List.of(Step.alter(Stage.TABLE, TableSteps.key(name, Part.REST, "clustering"),
                index == null ? new SetWithoutCluster(name, from.clusteredOn())
                        : new ClusterOn(name, index, Before.ofNullable(from.clusteredOn())),
                owner));
    }

}
