package dev.migrator.dialect.postgres.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrator.schema.CompositeType;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Domain;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Grant;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.Table;
import dev.migrator.schema.View;

/**
 * Puts the rows of the catalogue together to a picture. Rows of things that are not part
 * of it, such as the columns of an extension's table, find no place in it.
 */
final class PictureAssembly {

    private final Catalogue catalogue;

    private final ColumnsByPlace columns;

    private final IndexAssembly indexes;

    private final ConstraintAssembly constraints;

    PictureAssembly(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.columns = new ColumnsByPlace(catalogue.columns());
        this.indexes = new IndexAssembly(catalogue.indexKeys(), catalogue.constraints(), this.columns);
        this.constraints = new ConstraintAssembly(catalogue.constraints(), this.columns, this.indexes);
    }

    DatabaseModel picture() {
        TableAssembly tables = new TableAssembly(new Heritage(this.columns, this.catalogue.constraints(), this.indexes),
                this.constraints, this.indexes, this.catalogue.sequences());
        List<Table> made = relations('r', 'p', tables::table);
        List<MaterializedView> materialized = relations('m', 'm', this::materializedView);
        return new DatabaseModel(
                this.catalogue.namespaces().stream().map(NamespaceRow::schema).filter(Objects::nonNull).toList(),
                this.catalogue.namespaces().stream().map(NamespaceRow::extension).filter(Objects::nonNull).toList(),
                made, sequences(), types('e', PictureAssembly::enumType), types('d', this::domain),
                types('c', this::compositeType), relations('v', 'v', this::view), materialized,
                this.catalogue.routines(), this.catalogue.triggers(), this.catalogue.policies(), grants(),
                new ListedParts(made, materialized).of(this.catalogue.dependencies()));
    }

    private <T> List<T> relations(char kind, char otherKind, Function<RelationRow, T> assembly) {
        return this.catalogue.relations()
            .stream()
            .filter((row) -> row.kind() == kind || row.kind() == otherKind)
            .map(assembly)
            .toList();
    }

    private <T> List<T> types(char kind, Function<TypeRow, T> assembly) {
        return this.catalogue.types().stream().filter((row) -> row.kind() == kind).map(assembly).toList();
    }

    private List<Sequence> sequences() {
        return this.catalogue.sequences()
            .stream()
            .filter((row) -> row.identityOf() == 0)
            .map((row) -> new Sequence(row.name(), row.options(), row.persistence(), row.ownedBy(), row.comment()))
            .toList();
    }

    /**
     * Without those on the sequences of tables that are left out.
     */
    private List<Grant> grants() {
        Set<QualifiedName> sequences = this.catalogue.sequences()
            .stream()
            .map(SequenceRow::name)
            .collect(Collectors.toSet());
        return this.catalogue.grants()
            .stream()
            .filter((grant) -> !(grant.object() instanceof Named named) || named.kind() != NamedKind.SEQUENCE
                    || sequences.contains(named.name()))
            .toList();
    }

    private static EnumType enumType(TypeRow row) {
        return new EnumType(row.name(), row.values(), row.comment());
    }

    private Domain domain(TypeRow row) {
        List<Check> checks = this.constraints.ofDomain(row.id());
        return new Domain(row.name(), Objects.requireNonNull(row.base()), row.collation(), row.defaultExpression(),
                row.nullable(), checks, row.comment());
    }

    private CompositeType compositeType(TypeRow row) {
        List<CompositeType.Attribute> attributes = this.columns.of(row.relation())
            .stream()
            .map((column) -> new CompositeType.Attribute(column.name(), column.type(), column.collation(),
                    column.comment()))
            .toList();
        return new CompositeType(row.name(), attributes, row.comment());
    }

    private View view(RelationRow row) {
        Map<String, String> options = new LinkedHashMap<>(row.options());
        String check = options.remove("check_option");
        return new View(row.name(), outputColumns(row), Objects.requireNonNull(row.definition()), options,
                check == null ? null : View.CheckOption.valueOf(check.toUpperCase(Locale.ROOT)), row.comment());
    }

    private MaterializedView materializedView(RelationRow row) {
        return new MaterializedView(row.name(), outputColumns(row), Objects.requireNonNull(row.definition()),
                row.storage(), row.populated(), this.indexes.of(row.id(), row.name()), row.comment());
    }

    private List<OutputColumn> outputColumns(RelationRow row) {
        return this.columns.of(row.id())
            .stream()
            .map((column) -> new OutputColumn(column.name(), column.type(), column.comment()))
            .toList();
    }

}
