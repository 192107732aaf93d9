package dev.migrator.diff;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.Before;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
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
     * The step, after the indexes of the table or materialized view. An index that is
     * made anew orders nothing any more.
     * @param owner the table or materialized view, which is called so
     */
    static List<Step> compare(QualifiedName name, DatabaseObject owner, TableStorage from, TableStorage to,
            Set<DatabaseObject> anew) {
        Identifier index = to.clusteredOn();
        boolean gone = index != null && anew.contains(object(name, index));
        Identifier present = gone ? null : from.clusteredOn();
        if (Objects.equals(present, index)) {
            return List.of();
        }
        String key = TableSteps.key(name, Part.REST, "clustering");
        return List
            .of(index == null ? Step.alter(Stage.TABLE, key, new SetWithoutCluster(name, from.clusteredOn()), owner)
                    : Step.alter(Stage.TABLE, key, new ClusterOn(name, index, Before.ofNullable(present)), owner)
                        .alsoNeeding(object(name, index)));
    }

    private static DatabaseObject object(QualifiedName owner, Identifier index) {
        return new Named(NamedKind.INDEX, owner.sibling(index));
    }

}
