package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.diff.Matching.Changed;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.View;

/**
 * Compares views.
 */
final class ViewComparator implements ModelComparator {

    @Override
    public List<Step> compare(DatabaseModel from, DatabaseModel to) {
        return Matching.of(from.views(), to.views(), View::name).steps(this::drop, this::create, this::alter);
    }

    private List<Step> drop(View view) {
        return List.of(Step.drop(Stage.DROP_VIEW, view.name(),
                new DropView(view.name(), false, DropBehavior.RESTRICT, view), object(view)));
    }

    private List<Step> create(View view) {
        return List.of(Step.make(Stage.VIEW, view.name(), new CreateView(view), object(view)));
    }

    private List<Step> alter(Changed<View> changed) {
        View from = changed.from();
        View to = changed.to();
        List<Step> steps = new ArrayList<>();
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
