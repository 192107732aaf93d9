package dev.migrator.diff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * What each thing of a picture needs to be there before it: its dependencies, its schema,
 * what it is part of, the tables that it refers to or inherits from.
 */
final class Requirements {

    private final Map<DatabaseObject, Set<DatabaseObject>> needs = new LinkedHashMap<>();

    private Requirements() {
    }

    static Requirements of(DatabaseModel model) {
        Requirements requirements = new Requirements();
        for (Dependency dependency : model.dependencies()) {
            requirements.add(dependency.dependent(), dependency.on());
        }
        model.tables().forEach(requirements::addTable);
        model.triggers()
            .forEach((trigger) -> requirements.addMember(MemberKind.TRIGGER, trigger.table(), trigger.name()));
        model.policies().forEach((policy) -> requirements.addMember(MemberKind.POLICY, policy.table(), policy.name()));
        model.materializedViews()
            .forEach((view) -> view.indexes().forEach((index) -> requirements.addIndex(view.name(), index)));
        return requirements;
    }

    /**
     * What a thing needs.
     * @return also its schema where it has one
     */
    Collection<DatabaseObject> of(DatabaseObject thing) {
        Set<DatabaseObject> all = new LinkedHashSet<>(this.needs.getOrDefault(thing, Set.of()));
        thing.match(new SchemaOf()).map(DatabaseObject::schema).ifPresent(all::add);
        return all;
    }

    private void addTable(Table table) {
        DatabaseObject object = DatabaseObject.table(table.name());
        table.inherits().forEach((parent) -> add(object, DatabaseObject.table(parent)));
        if (table.partitionOf() != null) {
            add(object, DatabaseObject.table(table.partitionOf().parent()));
        }
        table.columns().forEach((column) -> addMember(MemberKind.COLUMN, table.name(), column.name()));
        table.constraints().forEach((constraint) -> addConstraint(table.name(), constraint));
        table.indexes().forEach((index) -> addIndex(table.name(), index));
    }

    private void addConstraint(QualifiedName table, Constraint constraint) {
        Identifier name = constraint.name();
        if (name == null) {
            return;
        }
        addMember(MemberKind.CONSTRAINT, table, name);
        if (constraint instanceof ForeignKey key) {
            add(new Member(MemberKind.CONSTRAINT, table, name), DatabaseObject.table(key.referencedTable()));
        }
    }

    private void addIndex(QualifiedName owner, Index index) {
        if (index.name() != null) {
            add(new Named(NamedKind.INDEX, owner.sibling(index.name())), DatabaseObject.table(owner));
            add(new Named(NamedKind.INDEX, owner.sibling(index.name())), new Named(NamedKind.MATERIALIZED_VIEW, owner));
        }
    }

    /** The owner can be a table or a view: there is only one of that name. */
    private void addMember(MemberKind kind, QualifiedName owner, Identifier name) {
        add(new Member(kind, owner, name), DatabaseObject.table(owner));
        add(new Member(kind, owner, name), new Named(NamedKind.VIEW, owner));
    }

    private void add(DatabaseObject thing, DatabaseObject need) {
        this.needs.computeIfAbsent(thing, (key) -> new LinkedHashSet<>()).add(need);
    }

}
