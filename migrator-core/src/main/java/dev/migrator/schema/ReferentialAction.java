package dev.migrator.schema;

import java.util.List;

/**
 * What happens to the referencing rows when a referenced row goes or changes its key.
 *
 * @param kind what happens
 * @param columns the columns that are set, for the set kinds on delete; empty for all of
 * the key. Since PostgreSQL 15
 */
public record ReferentialAction(Kind kind, List<Identifier> columns) {

    /**
     * What PostgreSQL does when nothing is said: an error at the end of the statement.
     */
    public static final ReferentialAction NO_ACTION = new ReferentialAction(Kind.NO_ACTION, List.of());

    /**
     * Copies.
     */
    public ReferentialAction {
        columns = List.copyOf(columns);
    }

    /**
     * What happens.
     */
    public enum Kind {

        /** An error, at the end of the statement or transaction. */
        NO_ACTION,

        /** An error, at once. */
        RESTRICT,

        /** They go, or change, too. */
        CASCADE,

        /** Their columns become null. */
        SET_NULL,

        /** Their columns get their defaults. */
        SET_DEFAULT

    }

}
