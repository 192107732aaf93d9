package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Routine;

/**
 * Compares functions, procedures and aggregates.
 */
final class RoutineComparator implements ModelComparator {

    /** What {@code pg_get_functiondef} prints next. */
    private static final String LANGUAGE = "\n LANGUAGE ";

    @Override
    public List<Step> compare(Comparison comparison) {
        return comparison.match(DatabaseModel::routines, RoutineComparator::object)
            .steps(this::drop, this::create, this::alter);
    }

    private List<Step> drop(Routine routine) {
        return List.of(Step.drop(Stage.DROP_ROUTINE, key(routine),
                new DropRoutine(object(routine), false, DropBehavior.RESTRICT, routine), object(routine)));
    }

    private List<Step> create(Routine routine) {
        return List.of(Step.make(Stage.ROUTINE, key(routine), new CreateRoutine(routine), object(routine)));
    }

    private List<Step> alter(Pair<Routine> changed) {
        Routine from = changed.from();
        Routine to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!head(from).equals(head(to))) {
            steps.addAll(drop(from));
            steps.addAll(create(to));
            return steps;
        }
        if (!from.definition().equals(to.definition())) {
            steps.add(Step.make(Stage.ROUTINE, key(to), new ReplaceRoutine(to, from), object(to)));
        }
        steps.addAll(Comments.between(Stage.ROUTINE, key(to), object(to), from.comment(), to.comment()));
        return steps;
    }

    /**
     * With the arguments, their defaults and the result, which no routine can change.
     */
    private static String head(Routine routine) {
        int end = routine.definition().indexOf(LANGUAGE);
        return end < 0 ? routine.definition() : routine.definition().substring(0, end);
    }

    private static Callable object(Routine routine) {
        return new Callable(routine.kind(), routine.name(), routine.arguments());
    }

    private static String key(Routine routine) {
        return "%s(%s)".formatted(routine.name(), routine.arguments());
    }

}
