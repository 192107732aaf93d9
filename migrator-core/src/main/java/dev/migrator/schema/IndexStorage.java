package dev.migrator.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How an index is stored, its own or that of a constraint.
 *
 * @param parameters the storage parameters, such as {@code fillfactor}, in their order,
 * which is no part of equality
 * @param tablespace the tablespace; null for the default one
 */
public record IndexStorage(Map<String, String> parameters, @Nullable Identifier tablespace) {

    /** What PostgreSQL does when nothing is said. */
    public static final IndexStorage DEFAULT = new IndexStorage(Map.of(), null);

    /**
     * Copies.
     */
    public IndexStorage {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

}
