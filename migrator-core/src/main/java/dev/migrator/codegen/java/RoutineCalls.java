package dev.migrator.codegen.java;

import dev.migrator.operation.RoutineOperation;
import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.RenameRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.operation.RoutineOperation.SetRoutineSchema;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Routine.Kind;

/**
 * Operations on functions, procedures and aggregates as a migration says them.
 */
final class RoutineCalls implements RoutineOperation.Cases<Code> {

    private final Terms terms;

    RoutineCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createRoutine(CreateRoutine operation) {
        if (!isSaid(operation.routine())) {
            return this.terms.add(operation);
        }
        Routine routine = operation.routine();
        String method = switch (routine.kind()) {
            case FUNCTION -> "createFunction";
            case PROCEDURE -> "createProcedure";
            case AGGREGATE -> "createAggregate";
        };
        return this.terms.op(method, signature(routine)).code();
    }

    @Override
    public Code replaceRoutine(ReplaceRoutine operation) {
        Routine to = operation.to();
        Routine from = operation.from();
        if (!isSaid(to) || to.kind() != Kind.FUNCTION
                || from != null && !(isSaid(from) && isSame(from, to.kind(), to.name(), to.arguments()))) {
            return this.terms.add(operation);
        }
        return this.terms.was(this.terms.op("replaceFunction", signature(to)), from,
                (routine) -> this.terms.text(routine.definition()));
    }

    @Override
    public Code dropRoutine(DropRoutine operation) {
        Callable routine = operation.routine();
        Routine before = operation.definition();
        if (before != null
                && !(before.comment() == null && isSame(before, routine.kind(), routine.name(), routine.arguments()))) {
            return this.terms.add(operation);
        }
        return this.terms.was(this.terms.drop(drop(routine), operation.ifExists(), operation.behavior()), before,
                (dropped) -> this.terms.text(dropped.definition()));
    }

    @Override
    public Code renameRoutine(RenameRoutine operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setRoutineSchema(SetRoutineSchema operation) {
        return this.terms.add(operation);
    }

    /**
     * Procedures, and what is in another schema, are dropped by a name of all kinds.
     */
    private Chain drop(Callable routine) {
        boolean unqualified = routine.name().schema() == null;
        return switch (routine.kind()) {
            case FUNCTION -> unqualified ? drop("dropFunction", routine) : dropRoutine(routine);
            case AGGREGATE -> unqualified ? drop("dropAggregate", routine) : dropRoutine(routine);
            case PROCEDURE -> dropRoutine(routine);
        };
    }

    private Chain drop(String method, Callable routine) {
        return this.terms.op(method, this.terms.name(routine.name()), this.terms.word(routine.arguments()));
    }

    private Chain dropRoutine(Callable routine) {
        return this.terms.op("dropRoutine", this.terms.value(routine));
    }

    private Code[] signature(Routine routine) {
        return new Code[] { this.terms.name(routine.name()), this.terms.word(routine.arguments()),
                this.terms.text(routine.definition()) };
    }

    private static boolean isSaid(Routine routine) {
        return routine.name().schema() == null && routine.comment() == null;
    }

    private static boolean isSame(Routine routine, Kind kind, QualifiedName name, String arguments) {
        return routine.kind() == kind && routine.name().equals(name) && routine.arguments().equals(arguments);
    }

}
