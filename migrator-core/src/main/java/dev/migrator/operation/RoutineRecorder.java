package dev.migrator.operation;

import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.operation.TriggerOperation.CreateTrigger;
import dev.migrator.operation.TriggerOperation.DropTrigger;
import dev.migrator.operation.TriggerOperation.RenameTrigger;
import dev.migrator.operation.TriggerOperation.ReplaceTrigger;
import dev.migrator.operation.TriggerOperation.SetTriggerMode;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Routine.Kind;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.Trigger.Mode;

/**
 * Says operations on functions, procedures, aggregates and triggers. A definition is a
 * whole {@code CREATE} statement.
 */
public interface RoutineRecorder extends Recorder {

    /**
     * {@code CREATE FUNCTION}. Fails where there is one already, also where the
     * definition says {@code OR REPLACE}.
     * @param name its name, without quotes
     * @param arguments the types of its arguments, separated by commas; empty for none
     * @param definition the whole statement
     */
    default void createFunction(String name, String arguments, String definition) {
        add(new CreateRoutine(new Routine(Kind.FUNCTION, QualifiedName.of(name), arguments, definition, null)));
    }

    /**
     * {@code CREATE OR REPLACE FUNCTION}, also where the definition does not say
     * {@code OR REPLACE}.
     * @param name its name, without quotes
     * @param arguments the types of its arguments, separated by commas; empty for none
     * @param definition the whole statement
     * @return the change, to say which definition it had
     */
    default Change<String> replaceFunction(String name, String arguments, String definition) {
        QualifiedName function = QualifiedName.of(name);
        return begin(new Change<>((before) -> new ReplaceRoutine(
                new Routine(Kind.FUNCTION, function, arguments, definition, null),
                before.known().map((was) -> new Routine(Kind.FUNCTION, function, arguments, was, null)).orElse(null))));
    }

    /**
     * {@code DROP FUNCTION}.
     * @param name its name
     * @param arguments the types of its arguments, separated by commas; empty for none
     * @return the drop, to say which definition it had
     */
    default Drop<String> dropFunction(String name, String arguments) {
        return dropRoutine(new Callable(Kind.FUNCTION, QualifiedName.of(name), arguments));
    }

    /**
     * {@code CREATE PROCEDURE}. Fails where there is one already, also where the
     * definition says {@code OR REPLACE}.
     * @param name its name, without quotes
     * @param arguments the types of its arguments, separated by commas; empty for none
     * @param definition the whole statement
     */
    default void createProcedure(String name, String arguments, String definition) {
        add(new CreateRoutine(new Routine(Kind.PROCEDURE, QualifiedName.of(name), arguments, definition, null)));
    }

    /**
     * {@code CREATE AGGREGATE}. Fails where there is one already, also where the
     * definition says {@code OR REPLACE}.
     * @param name its name, without quotes
     * @param arguments the types of its arguments, separated by commas, with
     * {@code ORDER BY} before those of an ordered set; empty for {@code *}
     * @param definition the whole statement
     */
    default void createAggregate(String name, String arguments, String definition) {
        add(new CreateRoutine(new Routine(Kind.AGGREGATE, QualifiedName.of(name), arguments, definition, null)));
    }

    /**
     * {@code DROP AGGREGATE}.
     * @param name its name
     * @param arguments the types of its arguments, as they were given to create it
     * @return the drop, to say which definition it had
     */
    default Drop<String> dropAggregate(String name, String arguments) {
        return dropRoutine(new Callable(Kind.AGGREGATE, QualifiedName.of(name), arguments));
    }

    /**
     * {@code DROP FUNCTION}, {@code PROCEDURE} or {@code AGGREGATE}.
     * @param routine its name and arguments
     * @return the drop, to say which definition it had
     */
    default Drop<String> dropRoutine(Callable routine) {
        return begin(
                new Drop<>((ifExists, behavior, before) -> new DropRoutine(routine, ifExists, behavior, before == null
                        ? null : new Routine(routine.kind(), routine.name(), routine.arguments(), before, null))));
    }

    /**
     * {@code CREATE TRIGGER}. Takes SHARE ROW EXCLUSIVE on the table.
     * @param table its table
     * @param name its name, without quotes
     * @param definition the whole statement
     */
    default void createTrigger(String table, String name, String definition) {
        add(new CreateTrigger(trigger(table, name, definition)));
    }

    /**
     * {@code CREATE OR REPLACE TRIGGER}. Takes SHARE ROW EXCLUSIVE on the table.
     * @param table its table
     * @param name its name, without quotes
     * @param definition the whole statement
     * @return the change, to say which definition it had
     */
    default Change<String> replaceTrigger(String table, String name, String definition) {
        return begin(new Change<>((before) -> new ReplaceTrigger(trigger(table, name, definition),
                before.known().map((was) -> trigger(table, name, was)).orElse(null))));
    }

    /**
     * {@code DROP TRIGGER}. Takes ACCESS EXCLUSIVE on the table.
     * @param table its table
     * @param name its name
     * @return the drop, to say which definition it had
     */
    default Drop<String> dropTrigger(String table, String name) {
        return begin(new Drop<>((ifExists, behavior, before) -> new DropTrigger(QualifiedName.of(table),
                Identifier.of(name), ifExists, behavior, before == null ? null : trigger(table, name, before))));
    }

    /**
     * {@code ALTER TRIGGER ... RENAME TO}. Takes ACCESS EXCLUSIVE on the table for a
     * moment.
     * @param table its table
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameTrigger(String table, String name) {
        return begin(new Destination("renameTrigger(\"%s\", \"%s\")".formatted(table, name),
                (to) -> new RenameTrigger(QualifiedName.of(table), Identifier.of(name), to)));
    }

    /**
     * {@code ALTER TABLE ... ENABLE TRIGGER} and the like. Takes SHARE ROW EXCLUSIVE.
     * @param table its table
     * @param name its name
     * @param mode when it is to fire
     * @return the change, to say when it fired
     */
    default Change<Mode> setTriggerMode(String table, String name, Mode mode) {
        return begin(new Change<>((before) -> new SetTriggerMode(QualifiedName.of(table), Identifier.of(name), mode,
                before.known().orElse(null))));
    }

    private static Trigger trigger(String table, String name, String definition) {
        return new Trigger(QualifiedName.of(table), Identifier.of(name), definition, Mode.ENABLED, null);
    }

}
