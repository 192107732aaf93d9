package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrator.schema.Identifier;

/**
 * Tells what a table has from its parents without being told, from what it has of its own
 * although they have it too. {@code CREATE TABLE ... PARTITION OF} and {@code INHERITS}
 * copy types, defaults, NOT NULL and storage of columns, but no comments, statistics
 * targets and options; they copy checks, foreign keys and, to partitions, indexes, with
 * names that PostgreSQL chooses.
 *
 * @see <a href=
 * "https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/commands/tablecmds.c">MergeAttributes</a>
 */
final class Heritage {

    private final ColumnsByPlace columns;

    private final IndexAssembly indexes;

    private final Map<Long, List<ConstraintRow>> constraints;

    private final Map<Long, ConstraintRow> constraintsById;

    Heritage(ColumnsByPlace columns, List<ConstraintRow> constraints, IndexAssembly indexes) {
        this.columns = columns;
        this.indexes = indexes;
        this.constraints = constraints.stream().collect(Collectors.groupingBy(ConstraintRow::relation));
        this.constraintsById = constraints.stream().collect(Collectors.toMap(ConstraintRow::id, Function.identity()));
    }

    /**
     * Whether a table is a partition that {@code PARTITION OF} alone does not make, so
     * that it has to be made as a table of its own and attached.
     */
    boolean isAttached(RelationRow table) {
        if (table.bound() == null) {
            return false;
        }
        List<ColumnRow> own = this.columns.of(table.id());
        List<ColumnRow> given = this.columns.of(table.parentIds().get(0));
        boolean sameColumns = own.size() == given.size() && IntStream.range(0, own.size())
            .allMatch((place) -> own.get(place).name().equals(given.get(place).name())
                    && isGiven(own.get(place), List.of(given.get(place))));
        return !sameColumns || !this.indexes.areGiven(table.id(), table.name())
                || !this.constraints.getOrDefault(table.id(), List.of())
                    .stream()
                    .allMatch((constraint) -> constraint.local() || isGiven(constraint, table));
    }

    /**
     * The columns that have to be named when the table is made.
     */
    List<ColumnRow> ownColumns(RelationRow table) {
        List<ColumnRow> all = this.columns.of(table.id());
        if (table.bound() != null) {
            return isAttached(table) ? all : List.of();
        }
        return all.stream()
            .filter((column) -> column.local() || !isGiven(column, parentsOf(column.name(), table)))
            .toList();
    }

    /**
     * Whether a column that does not say so would have a default of a parent.
     */
    boolean givesDefault(ColumnRow column, RelationRow table) {
        return table.bound() == null && column.expression() == null && column.identity() == ' '
                && parentsOf(column.name(), table).stream().anyMatch((parent) -> parent.expression() != null);
    }

    /**
     * Whether a column has NOT NULL only from a parent. Saying it again would make
     * another constraint of it.
     */
    boolean givesNotNull(ColumnRow column, RelationRow table) {
        return table.bound() == null && this.constraints.getOrDefault(table.id(), List.of())
            .stream()
            .anyMatch((constraint) -> constraint.kind() == 'n' && !constraint.local()
                    && constraint.columns().contains(column.number()));
    }

    /**
     * The constraints that have to be named when the table is made: of a partition that
     * is attached also the checks that its parent has, which it could not be attached
     * without.
     */
    List<ConstraintRow> ownConstraints(RelationRow table) {
        boolean attached = isAttached(table);
        return this.constraints.getOrDefault(table.id(), List.of())
            .stream()
            .filter((constraint) -> constraint.local() || attached && isNamed(constraint, table))
            .toList();
    }

    private boolean isNamed(ConstraintRow constraint, RelationRow table) {
        return switch (constraint.kind()) {
            case 'c', 'n' -> true;
            default -> !isGiven(constraint, table);
        };
    }

    private boolean isGiven(ConstraintRow constraint, RelationRow table) {
        return constraint.comment() == null && switch (constraint.kind()) {
            case 'f' -> {
                ConstraintRow given = this.constraintsById.get(constraint.parent());
                yield given != null && given.name().equals(constraint.name())
                        && given.enforcement() == constraint.enforcement();
            }
            case 'c',
                    'n' ->
                table.parentIds()
                    .stream()
                    .flatMap((parent) -> this.constraints.getOrDefault(parent, List.of()).stream())
                    .anyMatch((given) -> given.kind() == constraint.kind() && given.name().equals(constraint.name())
                            && given.enforcement() == constraint.enforcement());
            default -> this.indexes.isGiven(constraint.index(), table.name());
        };
    }

    private List<ColumnRow> parentsOf(Identifier column, RelationRow table) {
        return table.parentIds()
            .stream()
            .flatMap((parent) -> this.columns.of(parent).stream())
            .filter((given) -> given.name().equals(column))
            .toList();
    }

    private static boolean isGiven(ColumnRow column, List<ColumnRow> parents) {
        return column.statistics() == null && column.options().isEmpty() && column.comment() == null
                && column.nullable() == parents.stream().allMatch(ColumnRow::nullable)
                && parents.stream().allMatch((parent) -> isGiven(column, parent));
    }

    private static boolean isGiven(ColumnRow column, ColumnRow parent) {
        return column.type().equals(parent.type()) && Objects.equals(column.collation(), parent.collation())
                && column.generated() == parent.generated() && Objects.equals(column.expression(), parent.expression())
                && column.storage() == parent.storage() && column.compression() == parent.compression();
    }

}
