package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.View;

/**
 * Compares views. One whose query differs is made anew: {@code CREATE OR REPLACE VIEW}
 * can only add columns, and a query does not say which it has.
 */
final class ViewComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::views, ViewComparator::object)
            .steps((view) -> drop(view, comparison.from()), this::create, (pair) -> alter(pair, comparison.from()));
    }

    private List<Step> drop(View view, DatabaseModel model) {
        Set<DatabaseObject> things = new HashSet<>();
        things.add(object(view));
        model.triggers()
            .stream()
            .filter((trigger) -> trigger.table().equals(view.name()))
            .forEach((trigger) -> things.add(new Member(MemberKind.TRIGGER, view.name(), trigger.name())));
        return List.of(Step.drop(Stage.DROP_VIEW, view.name(),
                new DropView(view.name(), false, DropBehavior.RESTRICT, view), things));
    }

    private List<Step> create(View view) {
        return List.of(Step.make(Stage.VIEW, view.name(), new CreateView(view), object(view)));
    }

    private List<Step> alter(Pair<View> changed, DatabaseModel model) {
        View from = changed.from();
        View to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!from.definition().equals(to.definition())) {
            steps.addAll(drop(from, model));
            steps.addAll(create(to));
            return steps;
        }
        if (!silent(from).equals(silent(to))) {
            steps.add(Step.make(Stage.VIEW, to.name(), new ReplaceView(to, from), object(to)));
        }
        steps.addAll(Comments.between(Stage.VIEW, to.name() + " ~", object(to), from.comment(), to.comment()));
        return steps;
    }

    private static View silent(View view) {
        return new View(view.name(), view.definition(), view.options(), view.checkOption(), null);
    }

    private static DatabaseObject object(View view) {
        return new Named(NamedKind.VIEW, view.name());
    }

}
