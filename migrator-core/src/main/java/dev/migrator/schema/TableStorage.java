package dev.migrator.schema;

import java.util.LinkedHashMap;
import java.util.Map;

import java.util.Collections;

import org.jspecify.annotations.Nullable;

/**
 * How a table or materialized view is stored.
 *
 * @param persistence how durable its rows are
 * @param accessMethod the table access method; null for the default one
 * @param tablespace the tablespace; null for the default one
 * @param parameters the storage parameters, such as {@code fillfactor}, in their order,
 * which is no part of equality
 * @param clusteredOn the index, or constraint with an index, in whose order CLUSTER
 * writes the rows; null where none was named
 */
public record TableStorage(Persistence persistence, @Nullable Identifier accessMethod, @Nullable Identifier tablespace,
        Map<String, String> parameters, @Nullable Identifier clusteredOn) {

    /** What PostgreSQL does when nothing is said. */
    public static final TableStorage DEFAULT = new TableStorage(Persistence.PERMANENT, null, null, Map.of());

    /**
     * Copies.
     */
    public TableStorage {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Storage without an order of rows.
     * @param persistence how durable its rows are
     * @param accessMethod the table access method; null for the default one
     * @param tablespace the tablespace; null for the default one
     * @param parameters the storage parameters
     */
    public TableStorage(Persistence persistence, @Nullable Identifier accessMethod, @Nullable Identifier tablespace,
            Map<String, String> parameters) {
        this(persistence, accessMethod, tablespace, parameters, null);
    }

    /**
     * The same storage with another order of rows.
     * @param index the index; null for none
     * @return other storage
     */
    public TableStorage clusteredOn(@Nullable Identifier index) {
        return new TableStorage(this.persistence, this.accessMethod, this.tablespace, this.parameters, index);
    }

}
