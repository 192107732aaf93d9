package dev.migrator.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type as {@code format_type} prints it, such as
 * {@code character varying(20)}; also any other spelling that PostgreSQL accepts, before
 * it was read back
 * @param collation its collation; null for that of its type
 * @param nullable whether it takes nulls
 * @param value what it holds where an INSERT says nothing; null for NULL
 * @param storage where long values go; null for the way of its type
 * @param compression how long values are compressed; null for the way of the server
 * @param statistics the statistics target; null for that of the server
 * @param options the attribute options, such as {@code n_distinct}, in their order, which
 * is no part of equality
 * @param comment its comment; null where it has none
 */
public record Column(Identifier name, String type, @Nullable QualifiedName collation, boolean nullable,
        @Nullable ColumnValue value, @Nullable ColumnStorage storage, @Nullable Compression compression,
        @Nullable Integer statistics, Map<String, String> options, @Nullable String comment) {

    /**
     * Copies.
     */
    public Column {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * A column that has no more than a name and a type.
     * @param name its name
     * @param type its type
     */
    public Column(Identifier name, String type) {
        this(name, type, null, true, null, null, null, null, Map.of(), null);
    }

}
