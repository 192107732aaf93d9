package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.diff.Matching.Changed;
import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Compares the columns of a table. Their order is none of its business, since PostgreSQL
 * cannot change it.
 */
final class ColumnComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to) {
        return Matching.of(from.columns(), to.columns(), Column::name)
            .steps((column) -> List.of(drop(to, column)), (column) -> List.of(add(to, column)),
                    (changed) -> alter(to, changed));
    }

    private static Step drop(Table table, Column column) {
        return Step.drop(
                Stage.DROP_COLUMN, key(table, column), new DropColumn(table.name(), column.name(), false,
                        DropBehavior.RESTRICT, new AddColumn(table.name(), column, List.of(), false)),
                object(table, column));
    }

    private static Step add(Table table, Column column) {
        return Step.make(Stage.TABLE, key(table, column), new AddColumn(table.name(), column, List.of(), false),
                object(table, column));
    }

    private static List<Step> alter(Table table, Changed<Column> changed) {
        Column from = changed.from();
        Column to = changed.to();
        List<Step> steps = new ArrayList<>();
        if (!ColumnValueChange.isPossible(from.value(), to.value())) {
            steps.add(drop(table, from));
            steps.add(add(table, to));
            return steps;
        }
        operations(table.name(), from, to).forEach((operation) -> steps.add(Step.alter(Stage.TABLE,
                "%s\0%02d".formatted(key(table, to), steps.size()), operation, object(table, to))));
        steps.addAll(
                Comments.between(Stage.TABLE, key(table, to) + "\0~", object(table, to), from.comment(), to.comment()));
        return steps;
    }

    /**
     * A value of another type may not fit, so it goes before the type changes and comes
     * after.
     */
    private static List<TypedOperation> operations(QualifiedName table, Column from, Column to) {
        List<TypedOperation> operations = new ArrayList<>();
        ColumnValueChange value = new ColumnValueChange(table, to.name());
        boolean converted = !from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation());
        if (converted && !Objects.equals(from.value(), to.value())) {
            operations.addAll(value.operations(from.value(), null));
            operations.add(convert(table, from, to));
            operations.addAll(value.operations(null, to.value()));
        }
        else {
            if (converted) {
                operations.add(convert(table, from, to));
            }
            operations.addAll(value.operations(from.value(), to.value()));
        }
        if (from.nullable() != to.nullable()) {
            operations.add(to.nullable() ? new DropNotNull(table, to.name()) : new SetNotNull(table, to.name()));
        }
        operations.addAll(new ColumnStorageChange(table, to.name()).operations(from, to));
        return operations;
    }

    private static ChangeType convert(QualifiedName table, Column from, Column to) {
        return new ChangeType(table, to.name(), new Conversion(to.type(), to.collation(), null),
                new Conversion(from.type(), from.collation(), null));
    }

    private static String key(Table table, Column column) {
        return TableSteps.key(table.name(), Part.COLUMN,
                "%06d".formatted(Math.max(0, table.columns().indexOf(column))));
    }

    private static DatabaseObject object(Table table, Column column) {
        return DatabaseObject.column(table.name(), column.name());
    }

}
