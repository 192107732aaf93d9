package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index that belongs to no constraint. It lives in the schema of its table.
 *
 * @param name its name; null to leave it to PostgreSQL, never null in a picture that was
 * read
 * @param uniqueness whether two rows may have equal keys
 * @param method the access method, such as {@code btree}
 * @param keys its keys in their order; at least one
 * @param include columns that it only carries
 * @param predicate which rows it has; null for all
 * @param storage how it is stored
 * @param comment its comment; null where it has none
 */
public record Index(@Nullable Identifier name, Uniqueness uniqueness, Identifier method, List<IndexKey> keys,
        List<Identifier> include, @Nullable String predicate, IndexStorage storage, @Nullable String comment) {

    /** The access method that PostgreSQL takes when none is named. */
    public static final Identifier BTREE = new Identifier("btree");

    /**
     * Copies.
     */
    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /**
     * Whether two rows may have equal keys.
     */
    public enum Uniqueness {

        /** They may. */
        NOT_UNIQUE,

        /** They may not, unless a key is null. */
        UNIQUE,

        /** They may not, and nulls are equal. Since PostgreSQL 15. */
        UNIQUE_NULLS_NOT_DISTINCT

    }

}
