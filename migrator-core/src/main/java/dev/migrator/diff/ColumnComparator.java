package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.GeneratedName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;

/**
 * Compares the columns of a table. Their order is none of its business, since PostgreSQL
 * cannot change it.
 */
final class ColumnComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        List<Column> present = InheritedColumns.filled(from, to, comparison.from());
        List<Column> wanted = InheritedColumns.filled(to, from, comparison.to());
        return Matching.of(present, wanted, Column::name)
            .steps((column) -> List.of(drop(to, column, comparison)), (column) -> List.of(add(to, column)),
                    (pair) -> alter(from, to, pair, comparison));
    }

    private static Step drop(Table table, Column column, Comparison comparison) {
        Set<DatabaseObject> things = new HashSet<>(sequences(new ColumnName(table.name(), column.name()), comparison));
        things.add(object(table, column));
        return Step.drop(Stage.DROP_COLUMN, key(table, column), new DropColumn(table.name(), column.name(), false,
                DropBehavior.RESTRICT, new AddColumn(table.name(), column, List.of(), false)), things);
    }

    /**
     * Those that go with the column. One that is to belong to something else leaves it
     * before.
     */
    private static Set<DatabaseObject> sequences(ColumnName owner, Comparison comparison) {
        Set<QualifiedName> leaving = sequences(comparison.to(), (sequence) -> !owner.equals(sequence.ownedBy()));
        return sequences(comparison.from(), (sequence) -> owner.equals(sequence.ownedBy())).stream()
            .filter((name) -> !leaving.contains(name))
            .map((name) -> new Named(NamedKind.SEQUENCE, name))
            .collect(Collectors.toSet());
    }

    private static Set<QualifiedName> sequences(DatabaseModel model, Predicate<Sequence> which) {
        return model.sequences().stream().filter(which).map(Sequence::name).collect(Collectors.toSet());
    }

    private static Step add(Table table, Column column) {
        Column added = withNullability(column, column.nullable() || isNamed(table, column));
        return Step.make(Stage.TABLE, key(table, column), new AddColumn(table.name(), added, List.of(), false),
                object(table, column));
    }

    private static List<Step> alter(Table before, Table table, Pair<Column> pair, Comparison comparison) {
        Column from = pair.from();
        Column to = pair.to();
        boolean anew = comparison.anew().contains(object(table, to));
        if (!ColumnValueChange.isPossible(from.value(), to.value()) || anew && from.value() instanceof Generated) {
            return List.of(drop(table, from, comparison), add(table, to));
        }
        List<Step> steps = new ArrayList<>(valueAndType(table, from, to, comparison));
        steps.addAll(plainNotNull(before, from, table, to));
        new ColumnStorageChange(table.name(), to.name()).operations(from, to)
            .forEach((operation) -> steps
                .add(Step.alter(Stage.TABLE, key(table, to) + "\0storage", operation, object(table, to))));
        steps.addAll(
                Comments.between(Stage.TABLE, key(table, to) + "\0~", object(table, to), from.comment(), to.comment()));
        return steps;
    }

    /**
     * A default of another type may not fit, so it goes before the type changes and comes
     * after.
     */
    private static List<Step> valueAndType(Table table, Column from, Column to, Comparison comparison) {
        List<Step> steps = new ArrayList<>();
        ColumnValueChange value = new ColumnValueChange(table.name(), to.name());
        boolean replaced = ReplacedType.isOneOf(comparison.anew(), to.type());
        boolean converted = replaced || !from.type().equals(to.type())
                || !Objects.equals(from.collation(), to.collation());
        boolean apart = replaced || comparison.anew().contains(object(table, to))
                || converted && !Objects.equals(from.value(), to.value());
        boolean counts = to.value() instanceof Identity && !(from.value() instanceof Identity);
        ColumnValue kept = (apart || counts) && from.value() instanceof Default ? null : from.value();
        value.operations(from.value(), kept)
            .forEach((operation) -> steps
                .add(Step.release(Stage.DROP_CONSTRAINT, key(table, to), operation, object(table, to))));
        if (converted) {
            steps.add(convert(table, from, to, replaced));
        }
        value.operations(kept, to.value())
            .forEach((operation) -> steps
                .add(give(table, to, "%s\0%02d".formatted(key(table, to), steps.size()), operation)));
        return steps;
    }

    /**
     * The sequence of an identity has a name that a sequence before or after it may have
     * too.
     */
    private static Step give(Table table, Column column, String key, TypedOperation operation) {
        if (operation instanceof AddIdentity add) {
            return new Step(Stage.TABLE, key, operation, Set.of(sequence(table, column, add.identity())),
                    Set.of(object(table, column)), Set.of(), Set.of(), Set.of(), List.of());
        }
        if (operation instanceof DropIdentity drop && drop.definition() != null) {
            return Step.drop(Stage.TABLE, key, operation, sequence(table, column, drop.definition()));
        }
        return Step.alter(Stage.TABLE, key, operation, object(table, column));
    }

    private static DatabaseObject sequence(Table table, Column column, Identity identity) {
        Identifier name = Objects.requireNonNullElseGet(identity.sequenceName(),
                () -> GeneratedName.ofSequence(table.name().name(), column.name()));
        return new Named(NamedKind.SEQUENCE, table.name().sibling(name));
    }

    /**
     * Needs what the table needs, which is where the types are.
     */
    private static Step convert(Table table, Column from, Column to, boolean replaced) {
        ChangeType change = new ChangeType(table.name(), to.name(), conversion(from, to, replaced),
                conversion(to, from, replaced));
        Step step = Step.disturb(Stage.TABLE, key(table, to), change, object(table, to));
        return step.alsoNeeding(TableSteps.object(table));
    }

    private static Conversion conversion(Column from, Column to, boolean replaced) {
        return new Conversion(to.type(), to.collation(),
                replaced ? TypeCast.throughText(to) : TypeCast.using(from, to));
    }

    /**
     * NOT NULL with a name of its own is a constraint, and compared as one. An identity
     * column has to be NOT NULL before and after.
     */
    private static List<Step> plainNotNull(Table before, Column from, Table after, Column to) {
        boolean present = !from.nullable() && !isNamed(before, from);
        boolean wanted = !to.nullable() && !isNamed(after, to);
        if (present == wanted) {
            return List.of();
        }
        return List.of(wanted
                ? Step.alter(Stage.TABLE, key(after, to) + "\0!", new SetNotNull(after.name(), to.name()),
                        object(after, to))
                : Step.alter(Stage.TABLE, key(after, to) + "\0not null", new DropNotNull(after.name(), to.name()),
                        object(after, to)));
    }

    private static boolean isNamed(Table table, Column column) {
        return table.constraints()
            .stream()
            .anyMatch((constraint) -> constraint instanceof NotNull notNull && notNull.column().equals(column.name()));
    }

    private static Column withNullability(Column column, boolean nullable) {
        return new Column(column.name(), column.type(), column.collation(), nullable, column.value(), column.storage(),
                column.compression(), column.statistics(), column.options(), column.comment());
    }

    private static String key(Table table, Column column) {
        return TableSteps.key(table.name(), Part.COLUMN, "%06d".formatted(place(table, column)));
    }

    private static int place(Table table, Column column) {
        List<Identifier> names = table.columns().stream().map(Column::name).toList();
        return Math.max(0, names.indexOf(column.name()));
    }

    private static DatabaseObject object(Table table, Column column) {
        return DatabaseObject.column(table.name(), column.name());
    }

}
