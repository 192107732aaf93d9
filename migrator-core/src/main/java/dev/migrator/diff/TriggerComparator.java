package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TriggerOperation.CreateTrigger;
import dev.migrator.operation.TriggerOperation.DropTrigger;
import dev.migrator.operation.TriggerOperation.SetTriggerMode;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Trigger;

/**
 * Compares triggers. Those of a table or view that goes go with it.
 */
final class TriggerComparator implements ModelComparator {

    @Override
    public List<Step> compare(Comparison comparison) {
        Set<QualifiedName> kept = Relations.kept(comparison);
        return comparison.match(DatabaseModel::triggers, TriggerComparator::object)
            .steps((trigger) -> kept.contains(trigger.table()) ? drop(trigger) : List.of(), this::create, this::alter);
    }

    static List<Step> drop(Trigger trigger) {
        return List.of(Step.drop(Stage.DROP_TRIGGER, object(trigger),
                new DropTrigger(trigger.table(), trigger.name(), false, DropBehavior.RESTRICT, trigger),
                object(trigger)));
    }

    private List<Step> create(Trigger trigger) {
        return List.of(Step.make(Stage.TRIGGER, object(trigger), new CreateTrigger(trigger), object(trigger)));
    }

    private List<Step> alter(Pair<Trigger> changed) {
        Trigger from = changed.from();
        Trigger to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!from.definition().equals(to.definition())) {
            steps.addAll(drop(from));
            steps.addAll(create(to));
            return steps;
        }
        if (from.mode() != to.mode()) {
            steps.add(Step.alter(Stage.TRIGGER, object(to),
                    new SetTriggerMode(to.table(), to.name(), to.mode(), from.mode()), object(to)));
        }
        steps.addAll(Comments.between(Stage.TRIGGER, object(to), object(to), from.comment(), to.comment()));
        return steps;
    }

    private static DatabaseObject object(Trigger trigger) {
        return new Member(MemberKind.TRIGGER, trigger.table(), trigger.name());
    }

}
