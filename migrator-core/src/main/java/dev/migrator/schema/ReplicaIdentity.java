package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * What the write-ahead log tells subscribers of the old values of a changed row.
 *
 * @param kind what it tells
 * @param index the unique index whose columns it tells; null unless the kind is
 * {@link Kind#INDEX}
 */
public record ReplicaIdentity(Kind kind, @Nullable Identifier index) {

    /** The columns of the primary key. */
    public static final ReplicaIdentity DEFAULT = new ReplicaIdentity(Kind.DEFAULT, null);

    /**
     * Checks that there is an index where one is needed.
     */
    public ReplicaIdentity {
        if ((kind == Kind.INDEX) != (index != null)) {
            throw new IllegalArgumentException("An index belongs to the kind INDEX, and to no other");
        }
    }

    /**
     * What the log tells.
     */
    public enum Kind {

        /** The columns of the primary key, nothing where there is none. */
        DEFAULT,

        /** The columns of an index. */
        INDEX,

        /** All columns. */
        FULL,

        /** Nothing. */
        NOTHING

    }

}
