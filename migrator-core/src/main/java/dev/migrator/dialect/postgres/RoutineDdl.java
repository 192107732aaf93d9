package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.RoutineOperation;
import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.RenameRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.operation.RoutineOperation.SetRoutineSchema;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Routine;

/**
 * How operations on functions, procedures and aggregates are written.
 */
final class RoutineDdl implements RoutineOperation.Cases<Rendering> {

    private final Rendered rendered;

    RoutineDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createRoutine(CreateRoutine operation) {
        return Rendering.of(Definitions.creating(checked(operation.routine()))).then(comment(operation.routine()));
    }

    @Override
    public Rendering replaceRoutine(ReplaceRoutine operation) {
        return Rendering.of(Definitions.replacing(checked(operation.to()))).then(comment(operation.to()));
    }

    @Override
    public Rendering dropRoutine(DropRoutine operation) {
        Callable routine = operation.routine();
        return Rendering.of("DROP %s %s%s%s".formatted(routine.kind(), Fragments.ifExists(operation.ifExists()),
                signature(routine), Fragments.cascade(operation.behavior())));
    }

    @Override
    public Rendering renameRoutine(RenameRoutine operation) {
        return Rendering.of("ALTER %s RENAME TO %s".formatted(name(operation.from()), Identifiers.of(operation.to())));
    }

    @Override
    public Rendering setRoutineSchema(SetRoutineSchema operation) {
        return Rendering.of("ALTER %s SET SCHEMA %s".formatted(name(operation.from()), Identifiers.of(operation.to())));
    }

    static String name(Callable routine) {
        return routine.kind() + " " + signature(routine);
    }

    private static String signature(Callable routine) {
        String arguments = switch (routine.kind()) {
            case FUNCTION, PROCEDURE -> routine.arguments();
            case AGGREGATE -> routine.arguments().isEmpty() ? "*" : routine.arguments();
        };
        return "%s(%s)".formatted(Identifiers.of(routine.name()), arguments);
    }

    private String checked(Routine routine) {
        String kind = routine.kind().toString();
        boolean fits = Definitions.creates(routine.definition(), kind)
                && Definitions.names(routine.definition(), kind, routine.name().name());
        if (!fits) {
            throw this.rendered.impossible("The definition is no CREATE %s %s.".formatted(kind, routine.name()),
                    "Give the whole statement, with the name that the operation has.");
        }
        return routine.definition();
    }

    private static List<String> comment(Routine routine) {
        return CommentSql.on(new Callable(routine.kind(), routine.name(), routine.arguments()), routine.comment());
    }

}
