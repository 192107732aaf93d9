package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * The step that drops a table with all that goes with it.
 */
final class DroppedTable {

    private final Table table;

    private final QualifiedName name;

    private final DatabaseModel model;

    /**
     * A table that goes.
     * @param model the picture that it is in
     */
    DroppedTable(Table table, DatabaseModel model) {
        this.table = table;
        this.name = table.name();
        this.model = model;
    }

    List<Step> steps() {
        Step drop = Step.drop(Stage.DROP_TABLE, this.name, drop(), all()).or(parts());
        return this.table.partitionOf() != null && isReferenced(this.table.partitionOf().parent())
                ? List.of(TablePlaceComparator.detach(this.table, this.table.partitionOf()), drop) : List.of(drop);
    }

    /**
     * PostgreSQL does not drop a partition while a foreign key refers to its table.
     */
    private boolean isReferenced(QualifiedName partitioned) {
        return this.model.tables()
            .stream()
            .anyMatch((each) -> each.constraints()
                .stream()
                .anyMatch((constraint) -> constraint instanceof ForeignKey key
                        && key.referencedTable().equals(partitioned))
                    || each.name().equals(partitioned) && each.partitionOf() != null
                            && isReferenced(each.partitionOf().parent()));
    }

    private DropTable drop() {
        return new DropTable(this.name, false, DropBehavior.RESTRICT, this.table);
    }

    private Set<DatabaseObject> all() {
        Set<DatabaseObject> all = new HashSet<>();
        all.add(DatabaseObject.table(this.name));
        this.table.columns().forEach((column) -> all.add(DatabaseObject.column(this.name, column.name())));
        this.table.constraints().forEach((constraint) -> all.addAll(ConstraintThings.of(this.name, constraint)));
        this.table.indexes().forEach((index) -> all.add(IndexComparator.object(this.name, index)));
        this.model.triggers()
            .stream()
            .filter((trigger) -> trigger.table().equals(this.name))
            .forEach((trigger) -> all.add(new Member(MemberKind.TRIGGER, this.name, trigger.name())));
        this.model.policies()
            .stream()
            .filter((policy) -> policy.table().equals(this.name))
            .forEach((policy) -> all.add(new Member(MemberKind.POLICY, this.name, policy.name())));
        this.model.sequences()
            .stream()
            .filter((sequence) -> sequence.ownedBy() != null && sequence.ownedBy().table().equals(this.name))
            .forEach((sequence) -> all.add(new Named(NamedKind.SEQUENCE, sequence.name())));
        return all;
    }

    /**
     * Everything first that can refer to something else: that may need the table.
     */
    private List<Step> parts() {
        List<Step> parts = new ArrayList<>();
        this.model.policies()
            .stream()
            .filter((policy) -> policy.table().equals(this.name))
            .forEach((policy) -> parts.addAll(PolicyComparator.drop(policy)));
        this.model.triggers()
            .stream()
            .filter((trigger) -> trigger.table().equals(this.name))
            .forEach((trigger) -> parts.addAll(TriggerComparator.drop(trigger)));
        this.table.constraints()
            .stream()
            .filter((constraint) -> constraint instanceof ForeignKey || constraint instanceof Check)
            .forEach((constraint) -> parts.add(ConstraintComparator.drop(this.table, constraint)));
        if (this.table.partitionOf() == null) {
            this.table.indexes().forEach((index) -> parts.add(IndexComparator.drop(this.name, index)));
        }
        for (Column column : this.table.columns()) {
            if (column.value() instanceof Default value) {
                parts.add(Step.release(Stage.DROP_CONSTRAINT, TableSteps.key(this.name, Part.COLUMN, column.name()),
                        new DropDefault(this.name, column.name(), value.expression()),
                        DatabaseObject.column(this.name, column.name())));
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Set<DatabaseObject> rest = all();
        parts.forEach((part) -> rest.removeAll(part.releases()));
        parts.add(new Step(Stage.DROP_TABLE, this.name.toString(), drop(), Set.of(), Set.of(), all(), rest, Set.of(),
                List.of()));
        return parts;
    }

}
