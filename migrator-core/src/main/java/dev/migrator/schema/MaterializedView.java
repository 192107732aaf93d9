package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param name its name
 * @param columns its columns in their order; empty where they are not known, never empty
 * in a picture that was read, unless it has none
 * @param definition its query, as {@code pg_get_viewdef} prints it or as it was written
 * @param storage how it is stored; always permanent
 * @param populated whether it holds rows; false until its first refresh
 * @param indexes its indexes
 * @param comment its comment; null where it has none
 */
public record MaterializedView(QualifiedName name, List<OutputColumn> columns, String definition, TableStorage storage,
        boolean populated, List<Index> indexes, @Nullable String comment) {

    /**
     * Copies.
     */
    public MaterializedView {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /**
     * A materialized view whose columns are not known.
     * @param name its name
     * @param definition its query
     * @param storage how it is stored
     * @param populated whether it holds rows
     * @param indexes its indexes
     * @param comment its comment; null where it has none
     */
    public MaterializedView(QualifiedName name, String definition, TableStorage storage, boolean populated,
            List<Index> indexes, @Nullable String comment) {
        this(name, List.of(), definition, storage, populated, indexes, comment);
    }

}
