package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.TriggerOperation;
import dev.migrator.operation.TriggerOperation.CreateTrigger;
import dev.migrator.operation.TriggerOperation.DropTrigger;
import dev.migrator.operation.TriggerOperation.RenameTrigger;
import dev.migrator.operation.TriggerOperation.ReplaceTrigger;
import dev.migrator.operation.TriggerOperation.SetTriggerMode;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.Trigger.Mode;
import dev.migrator.sql.LockMode;

/**
 * How operations on triggers are written.
 */
final class TriggerDdl implements TriggerOperation.Cases<Rendering> {

    private final Rendered rendered;

    TriggerDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createTrigger(CreateTrigger operation) {
        Trigger trigger = operation.trigger();
        return made(Definitions.creating(checked(trigger)), trigger);
    }

    @Override
    public Rendering replaceTrigger(ReplaceTrigger operation) {
        Trigger trigger = operation.to();
        return made(Definitions.replacing(checked(trigger)), trigger);
    }

    @Override
    public Rendering dropTrigger(DropTrigger operation) {
        return Rendering.of("DROP TRIGGER %s%s ON %s%s".formatted(Fragments.ifExists(operation.ifExists()),
                Identifiers.of(operation.name()), Identifiers.of(operation.table()),
                Fragments.cascade(operation.behavior())))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.table());
    }

    @Override
    public Rendering renameTrigger(RenameTrigger operation) {
        return Rendering
            .of("ALTER TRIGGER %s ON %s RENAME TO %s".formatted(Identifiers.of(operation.from()),
                    Identifiers.of(operation.table()), Identifiers.of(operation.to())))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.table());
    }

    @Override
    public Rendering setTriggerMode(SetTriggerMode operation) {
        return AlterTable.with(operation.table(), LockMode.SHARE_ROW_EXCLUSIVE, mode(operation.to(), operation.name()));
    }

    private Rendering made(String sql, Trigger trigger) {
        List<String> afterwards = new ArrayList<>();
        if (trigger.mode() != Mode.ENABLED) {
            afterwards.add(AlterTable.sql(trigger.table(), mode(trigger.mode(), trigger.name())));
        }
        afterwards.addAll(CommentSql.on(new Member(DatabaseObject.MemberKind.TRIGGER, trigger.table(), trigger.name()),
                trigger.comment()));
        return Rendering.of(sql).then(afterwards).locking(LockMode.SHARE_ROW_EXCLUSIVE, trigger.table());
    }

    private String checked(Trigger trigger) {
        boolean fits = Definitions.creates(trigger.definition(), "TRIGGER")
                && Definitions.names(trigger.definition(), "TRIGGER", trigger.name())
                && Definitions.names(trigger.definition(), "ON", trigger.table().name());
        if (!fits) {
            throw this.rendered.impossible(
                    "The definition is no CREATE TRIGGER %s ON %s.".formatted(trigger.name(), trigger.table()),
                    "Give the whole statement, with the names that the operation has.");
        }
        return trigger.definition();
    }

    private static String mode(Mode mode, Identifier name) {
        return switch (mode) {
            case ENABLED -> "ENABLE TRIGGER ";
            case DISABLED -> "DISABLE TRIGGER ";
            case REPLICA -> "ENABLE REPLICA TRIGGER ";
            case ALWAYS -> "ENABLE ALWAYS TRIGGER ";
        } + Identifiers.of(name);
    }

}
