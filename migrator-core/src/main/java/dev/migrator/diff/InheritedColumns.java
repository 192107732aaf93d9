package dev.migrator.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * as its own, or does not have since the parents are others there.
     * @param model the picture that the table is in
     */
    static List<Column> filled(Table table, Table other, DatabaseModel model) {
        Map<Identifier, Column> columns = new LinkedHashMap<>();
        table.columns().forEach((column) -> columns.put(column.name(), column));
        for (Column column : other.columns()) {
            if (!columns.containsKey(column.name())) {
                inherited(table, column.name(), model).ifPresent((found) -> columns.put(found.name(), found));
            }
        }
        List<QualifiedName> others = parents(other).toList();
        parents(table).filter((parent) -> !others.contains(parent))
            .flatMap((parent) -> all(parent, model))
            .forEach((column) -> columns.putIfAbsent(column.name(), column));
        return List.copyOf(columns.values());
    }

    private static Stream<Column> all(QualifiedName name, DatabaseModel model) {
        return tables(name, model).flatMap((table) -> Stream.concat(table.columns().stream(),
                parents(table).flatMap((parent) -> all(parent, model))));
    }

    private static Stream<Table> tables(QualifiedName name, DatabaseModel model) {
        return model.tables().stream().filter((table) -> table.name().equals(name));
    }

    private static Optional<Column> inherited(Table table, Identifier column, DatabaseModel model) {
        return parents(table).flatMap((parent) -> tables(parent, model))
            .flatMap((parent) -> parent.column(column).or(() -> inherited(parent, column, model)).stream())
            .findFirst();
    }

    private static Stream<QualifiedName> parents(Table table) {
        PartitionOf partition = table.partitionOf();
        return partition == null ? table.inherits().stream() : Stream.of(partition.parent());
    }

}
