package dev.migrator.autogenerate;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Rows or values that a change takes away for good.
 *
 * @param table the table, by the name that it has in the database before the change
 * @param column the column, likewise; null where the whole table goes
 */
public record Loss(QualifiedName table, @Nullable Identifier column) {

    @Override
    public String toString() {
        return this.column == null ? "table " + this.table : "column %s.%s".formatted(this.table, this.column.value());
    }

}
