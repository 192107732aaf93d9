package dev.migrator.dialect.postgres;

/**
 * What only newer servers have, of what operations can say. From the release notes of
 * PostgreSQL 15 to 18.
 */
enum Feature {

    NULLS_NOT_DISTINCT(15, "NULLS NOT DISTINCT"),

    SET_COLUMNS_ON_DELETE(15, "ON DELETE SET with a list of columns"),

    SET_ACCESS_METHOD(15, "SET ACCESS METHOD"),

    UNLOGGED_SEQUENCE(15, "an unlogged sequence"),

    SECURITY_INVOKER(15, "the view option security_invoker"),

    STORAGE_DEFAULT(16, "SET STORAGE DEFAULT"),

    SET_EXPRESSION(17, "SET EXPRESSION"),

    MAINTAIN(17, "the privilege MAINTAIN"),

    VIRTUAL_COLUMN(18, "a virtual generated column"),

    NOT_ENFORCED(18, "NOT ENFORCED"),

    PERIOD(18, "WITHOUT OVERLAPS and PERIOD"),

    NOT_NULL_CONSTRAINT(18, "NOT NULL as a constraint with a name of its own"),

    ALTER_CONSTRAINT(18, "ALTER CONSTRAINT with ENFORCED or INHERIT");

    private final int since;

    private final String label;

    Feature(int since, String label) {
        this.since = since;
        this.label = label;
    }

    int since() {
        return this.since;
    }

    String label() {
        return this.label;
    }

}
