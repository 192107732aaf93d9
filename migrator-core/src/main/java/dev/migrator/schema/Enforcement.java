package dev.migrator.schema;

/**
 * Which rows a constraint is known to hold for.
 */
public enum Enforcement {

    /** All rows. */
    VALIDATED,

    /** Rows written since it was made: {@code NOT VALID}. */
    NOT_VALID,

    /** None, it is only stated: {@code NOT ENFORCED}. Since PostgreSQL 18. */
    NOT_ENFORCED

}
