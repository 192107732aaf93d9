package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Routine;

/**
 * What can be said about functions, procedures and aggregates. Their definitions are
 * whole statements, as they are written or as PostgreSQL prints them.
 */
public sealed interface RoutineOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.routine(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE FUNCTION}, {@code PROCEDURE} or {@code AGGREGATE}; fails where there
     * is one already, also where the definition says {@code OR REPLACE}.
     *
     * @param routine the routine, with its comment
     */
    record CreateRoutine(Routine routine) implements RoutineOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional
                .of(new DropRoutine(new Callable(this.routine.kind(), this.routine.name(), this.routine.arguments()),
                        false, DropBehavior.RESTRICT, this.routine));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createRoutine(this);
        }

    }

    /**
     * {@code CREATE OR REPLACE FUNCTION}, {@code PROCEDURE} or {@code AGGREGATE}, also
     * where the definition does not say {@code OR REPLACE}.
     *
     * @param to the routine as it is to be
     * @param from the routine now, for the reverse; null where that is not known
     */
    record ReplaceRoutine(Routine to, @Nullable Routine from) implements RoutineOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new ReplaceRoutine(before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceRoutine(this);
        }

    }

    /**
     * {@code DROP FUNCTION}, {@code PROCEDURE} or {@code AGGREGATE}.
     *
     * @param routine its name and arguments
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropRoutine(Callable routine, boolean ifExists, DropBehavior behavior,
            @Nullable Routine definition) implements RoutineOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateRoutine(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropRoutine(this);
        }

    }

    /**
     * {@code ALTER FUNCTION ... RENAME TO}.
     *
     * @param from its name and arguments
     * @param to the name it gets
     */
    record RenameRoutine(Callable from, Identifier to) implements RoutineOperation {

        @Override
        public Optional<Operation> reverse() {
            Callable renamed = new Callable(this.from.kind(), this.from.name().sibling(this.to), this.from.arguments());
            return Optional.of(new RenameRoutine(renamed, this.from.name().name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameRoutine(this);
        }

    }

    /**
     * {@code ALTER FUNCTION ... SET SCHEMA}.
     *
     * @param from its name and arguments; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetRoutineSchema(Callable from, Identifier to) implements RoutineOperation {

        @Override
        public Optional<Operation> reverse() {
            Callable moved = new Callable(this.from.kind(), this.from.name().in(this.to), this.from.arguments());
            return Optional.ofNullable(this.from.name().schema()).map((before) -> new SetRoutineSchema(moved, before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setRoutineSchema(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createRoutine(CreateRoutine operation);

        R replaceRoutine(ReplaceRoutine operation);

        R dropRoutine(DropRoutine operation);

        R renameRoutine(RenameRoutine operation);

        R setRoutineSchema(SetRoutineSchema operation);

    }

}
