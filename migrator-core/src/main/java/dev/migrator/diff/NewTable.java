package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.Before;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.OnCommit;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Index;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

/**
 * The steps that make a table: the table, its indexes, and when all tables are there its
 * foreign keys.
 */
final class NewTable {

    private final Table table;

    NewTable(Table table) {
        this.table = table;
    }

    List<Step> steps() {
        List<Constraint> inline = this.table.constraints()
            .stream()
            .filter((constraint) -> !(constraint instanceof ForeignKey))
            .toList();
        List<Step> steps = new ArrayList<>();
        steps.add(create(this.table.columns(), inline).or(parts(inline)));
        this.table.constraints()
            .stream()
            .filter(ForeignKey.class::isInstance)
            .forEach((key) -> steps.add(ConstraintComparator.add(this.table, key)));
        later().forEach((index) -> steps.add(IndexComparator.create(this.table.name(), index)));
        steps.addAll(ClusteringComparator.compare(this.table.name(), TableSteps.object(this.table),
                TableStorage.DEFAULT, this.table.storage(), Set.of()));
        if (this.table.replicaIdentity().index() != null) {
            steps.add(ReplicaIdentityComparator.set(this.table, ReplicaIdentity.DEFAULT));
        }
        return steps;
    }

    /**
     * A partition that is made as a table of its own has its indexes before it is
     * attached, so that those of the partitioned table find them.
     */
    private boolean isAttached() {
        return this.table.partitionOf() != null && !this.table.columns().isEmpty();
    }

    private List<Index> inline() {
        return isAttached() ? this.table.indexes() : List.of();
    }

    private List<Index> later() {
        return isAttached() ? List.of() : this.table.indexes();
    }

    private Step create(List<Column> columns, List<Constraint> constraints) {
        ReplicaIdentity identity = this.table.replicaIdentity();
        Table bare = new Table(this.table.name(), columns, constraints, inline(),
                this.table.storage().clusteredOn(null), this.table.partitioning(), this.table.partitionOf(),
                this.table.inherits(), this.table.rowSecurity(),
                identity.index() == null ? identity : ReplicaIdentity.DEFAULT, this.table.comment());
        Set<DatabaseObject> made = new HashSet<>();
        made.add(TableSteps.object(this.table));
        columns.stream()
            .filter((column) -> this.table.columns().contains(column))
            .forEach((column) -> made.add(DatabaseObject.column(this.table.name(), column.name())));
        constraints.forEach((constraint) -> made.addAll(ConstraintThings.of(this.table.name(), constraint)));
        inline().forEach((index) -> made.add(IndexComparator.object(this.table.name(), index)));
        return Step.make(Stage.TABLE, TableSteps.key(this.table.name(), Part.TABLE, ""),
                new CreateTable(bare, false, OnCommit.PRESERVE_ROWS), made);
    }

    /**
     * First without defaults and conditions: functions in these may need the table. Its
     * columns are there when they have their defaults.
     */
    private List<Step> parts(List<Constraint> constraints) {
        List<Column> columns = this.table.columns().stream().map(NewTable::withoutDefault).toList();
        List<Constraint> keys = constraints.stream().filter((constraint) -> !(constraint instanceof Check)).toList();
        List<Step> parts = new ArrayList<>();
        parts.add(create(columns, keys));
        for (Column column : this.table.columns()) {
            if (column.value() instanceof Default value) {
                parts.add(Step.make(Stage.TABLE, TableSteps.key(this.table.name(), Part.COLUMN, column.name()),
                        new SetDefault(this.table.name(), column.name(), value.expression(), Before.nothing()),
                        DatabaseObject.column(this.table.name(), column.name())));
            }
        }
        for (Constraint constraint : constraints) {
            if (constraint instanceof Check) {
                parts.add(Step.make(Stage.TABLE, TableSteps.key(this.table.name(), Part.CONSTRAINT, object(constraint)),
                        new AddConstraint(this.table.name(), constraint), object(constraint)));
            }
        }
        return parts.size() == 1 ? List.of() : parts;
    }

    private static Column withoutDefault(Column column) {
        return column.value() instanceof Default
                ? new Column(column.name(), column.type(), column.collation(), column.nullable(), null,
                        column.storage(), column.compression(), column.statistics(), column.options(), column.comment())
                : column;
    }

    private DatabaseObject object(Constraint constraint) {
        return ConstraintThings.object(this.table.name(), constraint);
    }

}
