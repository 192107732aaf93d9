package dev.migrator.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrator.schema.Column;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * Columns that a picture shows with the parent of a table, and another one, where the
 * table has no such parent, with the table.
 */
final class InheritedColumns {

    private InheritedColumns() {
    }

    /**
     * The columns of a table, and those of its parents that the other picture of it has
     * as its own.
     * @param model the picture that the table is in
     */
    static List<Column> filled(Table table, Table other, DatabaseModel model) {
        Set<Identifier> own = new HashSet<>(table.columns().stream().map(Column::name).toList());
        List<Column> columns = new ArrayList<>(table.columns());
        for (Column column : other.columns()) {
            if (!own.contains(column.name())) {
                inherited(table, column.name(), model).ifPresent(columns::add);
            }
        }
        return columns;
    }

    private static Optional<Column> inherited(Table table, Identifier column, DatabaseModel model) {
        return parents(table).flatMap((parent) -> model.tables().stream().filter((each) -> each.name().equals(parent)))
            .flatMap((parent) -> parent.column(column).or(() -> inherited(parent, column, model)).stream())
            .findFirst();
    }

    private static Stream<QualifiedName> parents(Table table) {
        PartitionOf partition = table.partitionOf();
        return partition == null ? table.inherits().stream() : Stream.of(partition.parent());
    }

}
