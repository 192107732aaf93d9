package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.diff.TableSteps.Part;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Table;

/**
 * Compares tables. One that cannot become what is wanted is made anew: PostgreSQL cannot
 * change how a table is partitioned.
 */
final class TableComparator implements ModelComparator {

    private static final List<TableAspect> ASPECTS = List.of(new ColumnComparator(), new ConstraintComparator(),
            new IndexComparator(), new TableStorageComparator(), new TablePlaceComparator(),
            new RowSecurityComparator(),
            (from, to, comparison) -> ClusteringComparator.compare(to.name(), TableSteps.object(to), from.storage(),
                    to.storage(), comparison.anew()),
            new ReplicaIdentityComparator(), (from, to, comparison) -> Comments.between(Stage.TABLE,
                    TableSteps.key(to.name(), Part.REST, ""), TableSteps.object(to), from.comment(), to.comment()));

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::tables, TableSteps::object)
            .steps((table) -> new DroppedTable(table, comparison.from()).steps(),
                    (table) -> new NewTable(table).steps(), (pair) -> alter(pair, comparison));
    }

    private static List<Step> alter(Pair<Table> changed, Comparison comparison) {
        List<Step> steps = new ArrayList<>();
        if (!canBecome(changed.from(), changed.to())) {
            steps.addAll(new DroppedTable(changed.from(), comparison.from()).steps());
            steps.addAll(new NewTable(changed.to()).steps());
            return steps;
        }
        ASPECTS.forEach((aspect) -> steps.addAll(aspect.compare(changed.from(), changed.to(), comparison)));
        return steps;
    }

    private static boolean canBecome(Table from, Table to) {
        boolean temporary = from.storage().persistence() == Persistence.TEMPORARY;
        return Objects.equals(from.partitioning(), to.partitioning())
                && temporary == (to.storage().persistence() == Persistence.TEMPORARY);
    }

}
