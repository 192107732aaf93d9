package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.MaterializedViewOperation.CreateMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.DropMaterializedView;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.TableStorage;

/**
 * Compares materialized views and their indexes. One whose query or storage differs is
 * made anew: it holds nothing that a refresh would not bring.
 */
final class MaterializedViewComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::materializedViews, MaterializedViewComparator::object)
            .steps(this::drop, this::create, (pair) -> alter(pair, comparison));
    }

    private List<Step> drop(MaterializedView view) {
        Set<DatabaseObject> things = new HashSet<>();
        things.add(object(view));
        view.indexes().forEach((index) -> things.add(IndexComparator.object(view.name(), index)));
        return List.of(Step.drop(Stage.DROP_VIEW, view.name(),
                new DropMaterializedView(view.name(), false, DropBehavior.RESTRICT, view), things));
    }

    private List<Step> create(MaterializedView view) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.make(Stage.VIEW, view.name(), new CreateMaterializedView(bare(view), false), object(view)));
        view.indexes().forEach((index) -> steps.add(IndexComparator.create(view.name(), index)));
        steps.addAll(ClusteringComparator.compare(view.name(), object(view), TableStorage.DEFAULT, view.storage(),
                Set.of()));
        return steps;
    }

    /**
     * Whether it holds rows is no matter of its definition, so that is left as it is.
     */
    private List<Step> alter(Pair<MaterializedView> changed, Comparison comparison) {
        MaterializedView from = changed.from();
        MaterializedView to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!from.definition().equals(to.definition())
                || !from.storage().clusteredOn(null).equals(to.storage().clusteredOn(null))) {
            steps.addAll(drop(from));
            steps.addAll(create(to));
            return steps;
        }
        steps.addAll(IndexComparator.compare(to.name(), from.indexes(), to.indexes(), comparison));
        steps.addAll(
                ClusteringComparator.compare(to.name(), object(to), from.storage(), to.storage(), comparison.anew()));
        steps.addAll(Comments.between(Stage.VIEW, to.name() + " ~", object(to), from.comment(), to.comment()));
        steps.addAll(OutputColumns.comments(to.name(), from.columns(), to.columns()));
        return steps;
    }

    /** Without what is said after it: indexes, and which of them orders the rows. */
    private static MaterializedView bare(MaterializedView view) {
        return new MaterializedView(view.name(), view.columns(), view.definition(), view.storage().clusteredOn(null),
                view.populated(), List.of(), view.comment());
    }

    private static DatabaseObject object(MaterializedView view) {
        return new Named(NamedKind.MATERIALIZED_VIEW, view.name());
    }

}
