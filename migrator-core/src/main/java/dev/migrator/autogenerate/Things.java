package dev.migrator.autogenerate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;

/**
 * All that a picture shows, by name.
 */
final class Things {

    private final Map<DatabaseObject, Object> definitions = new HashMap<>();

    private Things(DatabaseModel model) {
        model.schemas().forEach((schema) -> this.definitions.put(DatabaseObject.schema(schema.name()), schema));
        model.tables().forEach((table) -> {
            this.definitions.put(DatabaseObject.table(table.name()), table);
            table.columns()
                .forEach((column) -> this.definitions.put(DatabaseObject.column(table.name(), column.name()), column));
            table.constraints().forEach((constraint) -> {
                if (constraint.name() != null) {
                    this.definitions.put(new Member(MemberKind.CONSTRAINT, table.name(), constraint.name()),
                            constraint);
                }
            });
        });
        model.sequences().forEach((sequence) -> put(NamedKind.SEQUENCE, sequence.name(), sequence));
        model.enums().forEach((type) -> put(NamedKind.TYPE, type.name(), type));
        model.compositeTypes().forEach((type) -> put(NamedKind.TYPE, type.name(), type));
        model.domains().forEach((domain) -> put(NamedKind.DOMAIN, domain.name(), domain));
        model.views().forEach((view) -> put(NamedKind.VIEW, view.name(), view));
        model.materializedViews().forEach((view) -> put(NamedKind.MATERIALIZED_VIEW, view.name(), view));
        model.routines()
            .forEach((routine) -> this.definitions
                .put(new Callable(routine.kind(), routine.name(), routine.arguments()), routine));
        model.triggers()
            .forEach((trigger) -> this.definitions.put(new Member(MemberKind.TRIGGER, trigger.table(), trigger.name()),
                    trigger));
        model.policies()
            .forEach((policy) -> this.definitions.put(new Member(MemberKind.POLICY, policy.table(), policy.name()),
                    policy));
    }

    private void put(NamedKind kind, QualifiedName name, Object definition) {
        this.definitions.put(new Named(kind, name), definition);
    }

    /**
     * The names of all that a picture shows.
     */
    static Set<DatabaseObject> in(DatabaseModel model) {
        return of(model).definitions.keySet();
    }

    static Things of(DatabaseModel model) {
        return new Things(model);
    }

    boolean contain(DatabaseObject name) {
        return this.definitions.containsKey(name);
    }

    /**
     * Whether two pictures show the same of a thing that both have.
     */
    boolean showTheSameAs(Things others, DatabaseObject name) {
        return contain(name) && Objects.equals(this.definitions.get(name), others.definitions.get(name));
    }

}
