package dev.migrator.schema;

import java.util.Map;
import java.util.TreeMap;

import java.util.Collections;

import org.jspecify.annotations.Nullable;

/**
 * How a table or materialized view is stored.
 *
 * @param persistence how durable its rows are
 * @param accessMethod the table access method; null for the default one
 * @param tablespace the tablespace; null for the default one
 * @param parameters the storage parameters, such as {@code fillfactor}, in the order of
 * their names
 */
public record TableStorage(Persistence persistence, @Nullable Identifier accessMethod, @Nullable Identifier tablespace,
        Map<String, String> parameters) {

    /** What PostgreSQL does when nothing is said. */
    public static final TableStorage DEFAULT = new TableStorage(Persistence.PERMANENT, null, null, Map.of());

    /**
     * Sorts and copies.
     */
    public TableStorage {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

}
