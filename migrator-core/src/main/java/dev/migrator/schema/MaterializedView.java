package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param name its name
 * @param definition its query, as {@code pg_get_viewdef} prints it or as it was written
 * @param storage how it is stored; always permanent
 * @param populated whether it holds rows; false until its first refresh
 * @param indexes its indexes
 * @param comment its comment; null where it has none
 */
public record MaterializedView(QualifiedName name, String definition, TableStorage storage, boolean populated,
        List<Index> indexes, @Nullable String comment) {

    /**
     * Copies.
     */
    public MaterializedView {
        indexes = List.copyOf(indexes);
    }

}
