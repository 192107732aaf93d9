package dev.migrator.model;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * That a table or column had another name before. Where the database has nothing of the
 * former name, or has the new one already, it means nothing: a rename may be left in the
 * model for good.
 *
 * @param table the table by its present name
 * @param column the column by its present name; null where the table itself was renamed
 * @param former the former name of the table or column, in the same schema or table
 */
public record Rename(QualifiedName table, @Nullable Identifier column, Identifier former) {

    /**
     * A table that had another name.
     * @param table its present name
     * @param former its former name
     * @return the rename
     */
    public static Rename ofTable(QualifiedName table, Identifier former) {
        return new Rename(table, null, former);
    }

    /**
     * A column that had another name.
     * @param table its table, by its present name
     * @param column its present name
     * @param former its former name
     * @return the rename
     */
    public static Rename ofColumn(QualifiedName table, Identifier column, Identifier former) {
        return new Rename(table, column, former);
    }

}
