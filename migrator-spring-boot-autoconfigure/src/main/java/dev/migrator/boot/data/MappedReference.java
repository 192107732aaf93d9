package dev.migrator.boot.data;

import java.util.List;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A foreign key.
 *
 * @param columns its columns
 * @param table the table that it refers to
 * @param referenced the columns that it refers to, in the order of its own
 */
record MappedReference(List<Identifier> columns, QualifiedName table, List<Identifier> referenced) {

    /**
     * Copies.
     */
    MappedReference {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

}
