package dev.migrator.dialect.postgres.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.GeneratedName;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.NullTreatment;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;

/**
 * Makes constraints from their rows, the names of columns and their indexes.
 */
final class ConstraintAssembly {

    private final Map<Long, List<ConstraintRow>> byDomain;

    private final ColumnsByPlace columns;

    private final IndexAssembly indexes;

    ConstraintAssembly(List<ConstraintRow> rows, ColumnsByPlace columns, IndexAssembly indexes) {
        this.byDomain = rows.stream().collect(Collectors.groupingBy(ConstraintRow::domain));
        this.columns = columns;
        this.indexes = indexes;
    }

    /**
     * The checks of a domain, by name.
     */
    List<Check> ofDomain(long domain) {
        return this.byDomain.getOrDefault(domain, List.of())
            .stream()
            .filter((row) -> row.kind() == 'c')
            .map(ConstraintAssembly::check)
            .toList();
    }

    /**
     * The constraints of a table that are not only those of its parents, by name.
     * @param own which rows they have
     * @param columns the columns that the table says something about
     */
    List<Constraint> ofTable(List<ConstraintRow> own, QualifiedName table, List<ColumnRow> columns) {
        Set<Identifier> names = columns.stream().map(ColumnRow::name).collect(Collectors.toSet());
        List<Constraint> constraints = new ArrayList<>();
        for (ConstraintRow row : own) {
            Constraint constraint = constraint(row, table, names);
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        return constraints;
    }

    private @Nullable Constraint constraint(ConstraintRow row, QualifiedName table, Set<Identifier> columns) {
        return switch (row.kind()) {
            case 'p' -> primaryKey(row);
            case 'u' -> unique(row);
            case 'f' -> foreignKey(row, Objects.requireNonNull(row.reference()));
            case 'c' -> check(row);
            case 'x' -> exclude(row);
            case 'n' -> notNull(row, table, columns);
            default -> throw new IllegalStateException("No such kind of constraint was asked for: " + row.kind());
        };
    }

    private PrimaryKey primaryKey(ConstraintRow row) {
        Index index = this.indexes.get(row.index());
        return new PrimaryKey(row.name(), this.columns.names(row.relation(), row.columns()), index.include(),
                row.overlaps(), row.deferral(), index.storage(), row.comment());
    }

    private Unique unique(ConstraintRow row) {
        Index index = this.indexes.get(row.index());
        NullTreatment nulls = index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT ? NullTreatment.NOT_DISTINCT
                : NullTreatment.DISTINCT;
        return new Unique(row.name(), this.columns.names(row.relation(), row.columns()), index.include(), nulls,
                row.overlaps(), row.deferral(), index.storage(), row.comment());
    }

    private ForeignKey foreignKey(ConstraintRow row, Reference reference) {
        return new ForeignKey(row.name(), this.columns.names(row.relation(), row.columns()), reference.table(),
                this.columns.names(reference.relation(), reference.columns()), reference.match(),
                new ReferentialAction(reference.onUpdate(), List.of()),
                new ReferentialAction(reference.onDelete(),
                        this.columns.names(row.relation(), reference.setOnDelete())),
                row.overlaps(), row.deferral(), row.enforcement(), row.comment());
    }

    private static Check check(ConstraintRow row) {
        String expression = row.expression();
        if (expression == null) {
            throw new ChangedWhileReadException("the expression of the constraint " + row.name());
        }
        return new Check(row.name(), ExpressionText.withoutBrackets(expression), row.inheritance(), row.enforcement(),
                row.comment());
    }

    private Exclude exclude(ConstraintRow row) {
        Index index = this.indexes.get(row.index());
        List<Element> elements = new ArrayList<>();
        for (int place = 0; place < index.keys().size(); place++) {
            elements.add(new Element(index.keys().get(place), row.operators().get(place)));
        }
        return new Exclude(row.name(), index.method(), elements, index.include(), index.predicate(), row.deferral(),
                index.storage(), row.comment());
    }

    /**
     * Null where the column says it all.
     */
    private @Nullable NotNull notNull(ConstraintRow row, QualifiedName table, Set<Identifier> said) {
        ColumnRow column = this.columns.at(row.relation(), row.columns().get(0));
        boolean saidByColumn = said.contains(column.name()) && row.inheritance() == Inheritance.INHERITED
                && row.enforcement() == Enforcement.VALIDATED && row.comment() == null
                && GeneratedName.isNotNullOf(table.name(), column.name(), row.name());
        return saidByColumn ? null
                : new NotNull(row.name(), column.name(), row.inheritance(), row.enforcement(), row.comment());
    }

}
