package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.HoldViewPlace;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.View;

/**
 * Compares views. {@code CREATE OR REPLACE VIEW} can only add columns at the end; where
 * others change, the view is made anew. A view that needs what needs it gets a place
 * first, and its query later.
 */
final class ViewComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        Grantable wanted = Grantable.in(comparison.to());
        return comparison.match(DatabaseModel::views, ViewComparator::object)
            .steps((view) -> drop(view, comparison.from()), this::create, (pair) -> alter(pair,
                    wanted.hasAll(comparison.present().of(object(pair.from()))), comparison.from()));
    }

    private List<Step> drop(View view, DatabaseModel model) {
        Set<DatabaseObject> triggers = model.triggers()
            .stream()
            .filter((trigger) -> trigger.table().equals(view.name()))
            .map((trigger) -> new Member(MemberKind.TRIGGER, view.name(), trigger.name()))
            .collect(Collectors.toSet());
        Set<DatabaseObject> things = new HashSet<>(triggers);
        things.add(object(view));
        DropView drop = new DropView(view.name(), false, DropBehavior.RESTRICT, view);
        Step step = Step.drop(Stage.DROP_VIEW, view.name(), drop, things);
        return List.of(view.columns().isEmpty() ? step
                : step.or(List.of(Step.release(Stage.DROP_VIEW, view.name(), place(view), object(view)),
                        new Step(Stage.DROP_VIEW, view.name().toString(), drop, Set.of(), Set.of(), things, triggers,
                                Set.of(), List.of()))));
    }

    private List<Step> create(View view) {
        Step step = Step.make(Stage.VIEW, view.name(), new CreateView(view), object(view));
        return List.of(view.columns().isEmpty() ? step
                : step.or(List.of(Step.makePlace(Stage.VIEW, view.name(), place(view), object(view)),
                        Step.alter(Stage.VIEW, view.name(), new ReplaceView(view, null), object(view)))));
    }

    private static HoldViewPlace place(View view) {
        return new HoldViewPlace(view.name(), view.columns());
    }

    /**
     * @param grounded whether all that the view needs now is still there in the end: else
     * the view must be gone before that is
     */
    private List<Step> alter(Pair<View> changed, boolean grounded, DatabaseModel model) {
        View from = changed.from();
        View to = changed.to();
        List<Step> steps = new ArrayList<>();
        boolean replaceable = grounded && OutputColumns.continued(from.columns(), to.columns());
        if (!from.definition().equals(to.definition()) && !replaceable) {
            steps.addAll(drop(from, model));
            steps.addAll(create(to));
            return steps;
        }
        if (!query(from).equals(query(to))) {
            steps.add(Step.make(Stage.VIEW, to.name(), new ReplaceView(to, from), object(to)));
        }
        steps.addAll(Comments.between(Stage.VIEW, to.name() + " ~", object(to), from.comment(), to.comment()));
        steps.addAll(OutputColumns.comments(to.name(), from.columns(), to.columns()));
        return steps;
    }

    /** Without columns and comments. */
    private static View query(View view) {
        return new View(view.name(), view.definition(), view.options(), view.checkOption(), null);
    }

    private static DatabaseObject object(View view) {
        return new Named(NamedKind.VIEW, view.name());
    }

}
