package dev.migrator.schema;

/**
 * The name of a column together with its table.
 *
 * @param table the table
 * @param column the column
 */
public record ColumnName(QualifiedName table, Identifier column) {

    @Override
    public String toString() {
        return this.table + "." + this.column;
    }

}
