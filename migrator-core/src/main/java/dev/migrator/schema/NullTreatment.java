package dev.migrator.schema;

/**
 * Whether nulls are equal to one another for a unique constraint or index.
 */
public enum NullTreatment {

    /** They are not: many rows may have one. */
    DISTINCT,

    /** They are: {@code NULLS NOT DISTINCT}. Since PostgreSQL 15. */
    NOT_DISTINCT

}
