package dev.migrator.autogenerate;

import java.util.HashSet;
import java.util.Set;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;

/**
 * The names of all that a picture shows.
 */
final class Things {

    private Things() {
    }

    static Set<DatabaseObject> in(DatabaseModel model) {
        Set<DatabaseObject> things = new HashSet<>();
        model.schemas().forEach((schema) -> things.add(DatabaseObject.schema(schema.name())));
        model.tables().forEach((table) -> {
            things.add(DatabaseObject.table(table.name()));
            table.columns().forEach((column) -> things.add(DatabaseObject.column(table.name(), column.name())));
            table.constraints().forEach((constraint) -> {
                if (constraint.name() != null) {
                    things.add(new Member(MemberKind.CONSTRAINT, table.name(), constraint.name()));
                }
            });
        });
        model.sequences().forEach((sequence) -> things.add(new Named(NamedKind.SEQUENCE, sequence.name())));
        model.enums().forEach((type) -> things.add(new Named(NamedKind.TYPE, type.name())));
        model.compositeTypes().forEach((type) -> things.add(new Named(NamedKind.TYPE, type.name())));
        model.domains().forEach((domain) -> things.add(new Named(NamedKind.DOMAIN, domain.name())));
        model.views().forEach((view) -> things.add(new Named(NamedKind.VIEW, view.name())));
        model.materializedViews().forEach((view) -> things.add(new Named(NamedKind.MATERIALIZED_VIEW, view.name())));
        model.routines()
            .forEach((routine) -> things.add(new Callable(routine.kind(), routine.name(), routine.arguments())));
        model.triggers()
            .forEach((trigger) -> things.add(new Member(MemberKind.TRIGGER, trigger.table(), trigger.name())));
        model.policies().forEach((policy) -> things.add(new Member(MemberKind.POLICY, policy.table(), policy.name())));
        return things;
    }

}
