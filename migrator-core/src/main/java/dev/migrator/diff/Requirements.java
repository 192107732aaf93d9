package dev.migrator.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Policy;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * What each thing of a picture needs to be there before it: its dependencies, its schema,
 * what it is part of, the tables that it refers to or inherits from, the columns that its
 * text names.
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
        requirements.addPartitions(model);
        requirements.addMentions(model);
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

    /**
     * All that needs something.
     */
    Set<DatabaseObject> things() {
        return this.needs.keySet();
    }

    /**
     * A foreign key to a partitioned table refers to each of its partitions.
     */
    private void addPartitions(DatabaseModel model) {
        Map<QualifiedName, List<Table>> partitions = model.tables()
            .stream()
            .filter((table) -> table.partitionOf() != null)
            .collect(Collectors.groupingBy((table) -> Objects.requireNonNull(table.partitionOf()).parent()));
        for (Table table : model.tables()) {
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key && key.name() != null) {
                    addPartitions(new Member(MemberKind.CONSTRAINT, table.name(), key.name()), key.referencedTable(),
                            partitions);
                }
            }
        }
    }

    private void addPartitions(DatabaseObject key, QualifiedName table, Map<QualifiedName, List<Table>> partitions) {
        for (Table partition : partitions.getOrDefault(table, List.of())) {
            add(key, TableSteps.object(partition));
            addPartitions(key, partition.name(), partitions);
        }
    }

    /**
     * Which columns are needed by what PostgreSQL lets nobody change them under.
     */
    private void addMentions(DatabaseModel model) {
        Map<QualifiedName, Table> tables = new HashMap<>();
        model.tables().forEach((table) -> tables.put(table.name(), table));
        model.views().forEach((view) -> addQuery(new Named(NamedKind.VIEW, view.name()), view.definition(), tables));
        model.materializedViews()
            .forEach(
                    (view) -> addQuery(new Named(NamedKind.MATERIALIZED_VIEW, view.name()), view.definition(), tables));
        model.routines()
            .stream()
            .filter((routine) -> Mention.isRead(routine.definition()))
            .forEach((routine) -> addQuery(new Callable(routine.kind(), routine.name(), routine.arguments()),
                    routine.definition(), tables));
        model.triggers()
            .forEach((trigger) -> addMentions(new Member(MemberKind.TRIGGER, trigger.table(), trigger.name()),
                    trigger.definition(), tables.get(trigger.table())));
        for (Policy policy : model.policies()) {
            Member object = new Member(MemberKind.POLICY, policy.table(), policy.name());
            String text = Stream.of(policy.using(), policy.check())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
            addMentions(object, text, tables.get(policy.table()));
            addQuery(object, text, tables);
        }
        for (Table table : model.tables()) {
            for (Column column : table.columns()) {
                if (column.value() instanceof Generated value) {
                    addMentions(DatabaseObject.column(table.name(), column.name()), value.expression(), table);
                }
            }
        }
    }

    private void addQuery(DatabaseObject thing, String query, Map<QualifiedName, Table> tables) {
        for (DatabaseObject need : List.copyOf(this.needs.getOrDefault(thing, Set.of()))) {
            Table table = need instanceof Named named && named.kind() == NamedKind.TABLE ? tables.get(named.name())
                    : null;
            if (table != null) {
                table.columns()
                    .stream()
                    .filter((column) -> Mention.inQuery(table.name(), column.name(), query))
                    .forEach((column) -> add(thing, DatabaseObject.column(table.name(), column.name())));
            }
        }
    }

    private void addMentions(DatabaseObject thing, String text, @Nullable Table table) {
        if (table != null) {
            table.columns()
                .stream()
                .filter((column) -> Mention.of(column.name(), text))
                .map((column) -> DatabaseObject.column(table.name(), column.name()))
                .filter((column) -> !column.equals(thing))
                .forEach((column) -> add(thing, column));
        }
    }

    private void addTable(Table table) {
        DatabaseObject object = DatabaseObject.table(table.name());
        table.inherits().forEach((parent) -> add(object, DatabaseObject.table(parent)));
        if (table.partitionOf() != null) {
            add(object, DatabaseObject.table(table.partitionOf().parent()));
        }
        table.columns().forEach((column) -> addMember(MemberKind.COLUMN, table.name(), column.name()));
        table.constraints().forEach((constraint) -> addConstraint(table, constraint));
        for (Index index : table.indexes()) {
            addIndex(table.name(), index);
            if (index.name() != null) {
                addColumns(new Named(NamedKind.INDEX, table.name().sibling(index.name())), UsedColumns.of(index),
                        table);
            }
        }
    }

    private void addColumns(DatabaseObject thing, UsedColumns used, Table table) {
        table.columns()
            .stream()
            .filter((column) -> used.contains(column.name()))
            .forEach((column) -> add(thing, DatabaseObject.column(table.name(), column.name())));
    }

    private void addConstraint(Table table, Constraint constraint) {
        Identifier name = constraint.name();
        if (name == null) {
            return;
        }
        Member object = new Member(MemberKind.CONSTRAINT, table.name(), name);
        addMember(MemberKind.CONSTRAINT, table.name(), name);
        addColumns(object, UsedColumns.of(constraint), table);
        if (constraint instanceof ForeignKey key) {
            add(object, DatabaseObject.table(key.referencedTable()));
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
