package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.GeneratedName;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Table;

/**
 * Makes tables from their rows and those of all that lives and dies with them.
 */
final class TableAssembly {

    private final Heritage heritage;

    private final ConstraintAssembly constraints;

    private final IndexAssembly indexes;

    private final Map<IdentityColumn, SequenceRow> identities;

    TableAssembly(Heritage heritage, ConstraintAssembly constraints, IndexAssembly indexes,
            List<SequenceRow> sequences) {
        this.heritage = heritage;
        this.constraints = constraints;
        this.indexes = indexes;
        this.identities = sequences.stream()
            .filter((row) -> row.identityOf() != 0)
            .collect(Collectors.toMap((row) -> new IdentityColumn(row.identityOf(), row.identityColumn()),
                    Function.identity()));
    }

    Table table(RelationRow row) {
        List<ColumnRow> own = this.heritage.ownColumns(row);
        List<Column> listed = own.stream().map((column) -> column(column, row)).toList();
        String bound = row.bound();
        return new Table(row.name(), listed,
                this.constraints.ofTable(this.heritage.ownConstraints(row), row.name(), own),
                this.indexes.of(row.id(), row.name()), row.storage(), row.partitioning(),
                bound == null ? null : new PartitionOf(row.parents().get(0), bound),
                bound == null ? row.parents() : List.of(), row.rowSecurity(), row.replicaIdentity(), row.comment());
    }

    private Column column(ColumnRow row, RelationRow table) {
        return new Column(row.name(), row.type(), row.collation(),
                row.nullable() || this.heritage.givesNotNull(row, table),
                this.heritage.givesDefault(row, table) ? new ColumnValue.Default("NULL") : value(row, table),
                row.storage(), row.compression(), row.statistics(), row.options(), row.comment());
    }

    private @Nullable ColumnValue value(ColumnRow row, RelationRow table) {
        if (row.identity() != ' ') {
            SequenceRow sequence = this.identities.get(new IdentityColumn(row.relation(), row.number()));
            // A partition draws from the sequence of its parent, and gets this with it.
            return sequence == null ? null : identity(row, table, sequence);
        }
        String expression = row.expression();
        if (expression == null) {
            return null;
        }
        return switch (row.generated()) {
            case ' ' -> new ColumnValue.Default(expression);
            case 's' -> new ColumnValue.Generated(ExpressionText.withoutBrackets(expression), GeneratedKind.STORED);
            case 'v' -> new ColumnValue.Generated(ExpressionText.withoutBrackets(expression), GeneratedKind.VIRTUAL);
            default -> throw new IllegalStateException("No such kind of generated column: " + row.generated());
        };
    }

    /**
     * A table or column that was renamed leaves the sequence its name.
     */
    private static ColumnValue identity(ColumnRow row, RelationRow table, SequenceRow sequence) {
        Identifier name = sequence.name().name();
        boolean generated = name.equals(GeneratedName.ofSequence(table.name().name(), row.name()));
        return new ColumnValue.Identity(row.identity() == 'a' ? IdentityKind.ALWAYS : IdentityKind.BY_DEFAULT,
                sequence.options(), generated ? null : name);
    }

    private record IdentityColumn(long relation, int number) {

    }

}
