package dev.migrator.codegen.java;

import dev.migrator.operation.TriggerOperation;
import dev.migrator.operation.TriggerOperation.CreateTrigger;
import dev.migrator.operation.TriggerOperation.DropTrigger;
import dev.migrator.operation.TriggerOperation.RenameTrigger;
import dev.migrator.operation.TriggerOperation.ReplaceTrigger;
import dev.migrator.operation.TriggerOperation.SetTriggerMode;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.Trigger.Mode;

/**
 * Operations on triggers as a migration says them.
 */
final class TriggerCalls implements TriggerOperation.Cases<Code> {

    private final Terms terms;

    TriggerCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createTrigger(CreateTrigger operation) {
        if (!isSaid(operation.trigger())) {
            return this.terms.add(operation);
        }
        return this.terms.op("createTrigger", described(operation.trigger())).code();
    }

    @Override
    public Code replaceTrigger(ReplaceTrigger operation) {
        Trigger from = operation.from();
        if (!isSaid(operation.to())
                || from != null && !(isSaid(from) && isSame(from, operation.to().table(), operation.to().name()))) {
            return this.terms.add(operation);
        }
        return this.terms.was(this.terms.op("replaceTrigger", described(operation.to())), from,
                (trigger) -> this.terms.text(trigger.definition()));
    }

    @Override
    public Code dropTrigger(DropTrigger operation) {
        Trigger before = operation.definition();
        if (operation.table().schema() != null
                || before != null && !(isSaid(before) && isSame(before, operation.table(), operation.name()))) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropTrigger", this.terms.name(operation.table()),
                this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (trigger) -> this.terms.text(trigger.definition()));
    }

    @Override
    public Code renameTrigger(RenameTrigger operation) {
        if (operation.table().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renameTrigger", this.terms.name(operation.table()), this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setTriggerMode(SetTriggerMode operation) {
        if (operation.table().schema() != null) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.op("setTriggerMode", this.terms.name(operation.table()),
                this.terms.name(operation.name()), this.terms.value(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    private Code[] described(Trigger trigger) {
        return new Code[] { this.terms.name(trigger.table()), this.terms.name(trigger.name()),
                this.terms.text(trigger.definition()) };
    }

    private static boolean isSaid(Trigger trigger) {
        return trigger.table().schema() == null && trigger.mode() == Mode.ENABLED && trigger.comment() == null;
    }

    private static boolean isSame(Trigger trigger, QualifiedName table, Identifier name) {
        return trigger.table().equals(table) && trigger.name().equals(name);
    }

}
