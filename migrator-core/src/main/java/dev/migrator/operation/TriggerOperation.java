package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.Trigger.Mode;

/**
 * What can be said about triggers. Their definitions are whole statements, as they are
 * written or as PostgreSQL prints them.
 */
public sealed interface TriggerOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.trigger(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE TRIGGER}. Takes SHARE ROW EXCLUSIVE on the table. Fails where there
     * is one already, also where the definition says {@code OR REPLACE}.
     *
     * @param trigger the trigger, with its comment
     */
    record CreateTrigger(Trigger trigger) implements TriggerOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropTrigger(this.trigger.table(), this.trigger.name(), false, DropBehavior.RESTRICT,
                    this.trigger));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createTrigger(this);
        }

    }

    /**
     * {@code CREATE OR REPLACE TRIGGER}. Takes SHARE ROW EXCLUSIVE on the table.
     *
     * @param to the trigger as it is to be
     * @param from the trigger now, for the reverse; null where that is not known
     */
    record ReplaceTrigger(Trigger to, @Nullable Trigger from) implements TriggerOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new ReplaceTrigger(before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceTrigger(this);
        }

    }

    /**
     * {@code DROP TRIGGER}. Takes ACCESS EXCLUSIVE on the table.
     *
     * @param table the table
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropTrigger(QualifiedName table, Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Trigger definition) implements TriggerOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateTrigger(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropTrigger(this);
        }

    }

    /**
     * {@code ALTER TRIGGER ... RENAME TO}. Takes ACCESS EXCLUSIVE on the table for a
     * moment.
     *
     * @param table the table
     * @param from its name
     * @param to the name it gets
     */
    record RenameTrigger(QualifiedName table, Identifier from, Identifier to) implements TriggerOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameTrigger(this.table, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameTrigger(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ENABLE TRIGGER}, {@code DISABLE TRIGGER} and the like. Takes
     * SHARE ROW EXCLUSIVE.
     *
     * @param table the table
     * @param name its name
     * @param to when it is to fire
     * @param from when it fires now, for the reverse; null where that is not known
     */
    record SetTriggerMode(QualifiedName table, Identifier name, Mode to,
            @Nullable Mode from) implements TriggerOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetTriggerMode(this.table, this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTriggerMode(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createTrigger(CreateTrigger operation);

        R replaceTrigger(ReplaceTrigger operation);

        R dropTrigger(DropTrigger operation);

        R renameTrigger(RenameTrigger operation);

        R setTriggerMode(SetTriggerMode operation);

    }

}
