package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.diff.Matching.Changed;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Routine;

/**
 * Compares functions and procedures.
 */
final class RoutineComparator implements ModelComparator {

    @Override
    public List<Step> compare(DatabaseModel from, DatabaseModel to) {
        return Matching.of(from.routines(), to.routines(), RoutineComparator::object)
            .steps(this::drop, this::create, this::alter);
    }

    private List<Step> drop(Routine routine) {
        return List.of(Step.drop(Stage.DROP_ROUTINE, key(routine),
                new DropRoutine(object(routine), false, DropBehavior.RESTRICT, routine), object(routine)));
    }

    private List<Step> create(Routine routine) {
        return List.of(Step.make(Stage.ROUTINE, key(routine), new CreateRoutine(routine), object(routine)));
    }

    private List<Step> alter(Changed<Routine> changed) {
        Routine from = changed.from();
        Routine to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!from.definition().equals(to.definition())) {
            steps.add(Step.make(Stage.ROUTINE, key(to), new ReplaceRoutine(to, from), object(to)));
        }
        steps.addAll(Comments.between(Stage.ROUTINE, key(to), object(to), from.comment(), to.comment()));
        return steps;
    }

    private static Callable object(Routine routine) {
        return new Callable(routine.kind(), routine.name(), routine.arguments());
    }

    private static String key(Routine routine) {
        return "%s(%s)".formatted(routine.name(), routine.arguments());
    }

}
