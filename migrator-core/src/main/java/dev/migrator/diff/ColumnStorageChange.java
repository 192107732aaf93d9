package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrator.operation.Before;
import dev.migrator.operation.ColumnStorageOperation.ResetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnStorage;
import dev.migrator.operation.ColumnStorageOperation.SetCompression;
import dev.migrator.operation.ColumnStorageOperation.SetStatistics;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * From one way of storing a column to another.
 *
 * @param table the table
 * @param column the column
 */
record ColumnStorageChange(QualifiedName table, Identifier column) {

    List<TypedOperation> operations(Column from, Column to) {
        List<TypedOperation> operations = new ArrayList<>();
        if (!Objects.equals(from.storage(), to.storage())) {
            operations
                .add(new SetColumnStorage(this.table, this.column, to.storage(), Before.ofNullable(from.storage())));
        }
        if (!Objects.equals(from.compression(), to.compression())) {
            operations.add(new SetCompression(this.table, this.column, to.compression(),
                    Before.ofNullable(from.compression())));
        }
        if (!Objects.equals(from.statistics(), to.statistics())) {
            operations
                .add(new SetStatistics(this.table, this.column, to.statistics(), Before.ofNullable(from.statistics())));
        }
        operations.addAll(Options.between(from.options(), to.options(),
                (name, value, before) -> new SetColumnOption(this.table, this.column, name, value, before),
                (name, before) -> new ResetColumnOption(this.table, this.column, name, before)));
        return operations;
    }

}
