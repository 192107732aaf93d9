package dev.migrator.dialect.postgres;

/**
 * The statements that check inside a transaction what its commit would check, and go on
 * as a new transaction would.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-set-constraints.html">SET
 * CONSTRAINTS</a>
 */
public final class DeferredConstraints {

    /** Checks what was deferred, and lets deferred triggers run. */
    public static final String CHECK = "SET CONSTRAINTS ALL IMMEDIATE";

    /**
     * Defers again what is deferred from the start. The other way round, by the names of
     * those to be deferred, a constraint made afterwards would not be deferred.
     */
    public static final String DEFER_AGAIN = """
            DO $migrator$
            DECLARE
                immediate text;
            BEGIN
                SET CONSTRAINTS ALL DEFERRED;
                SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', n.nspname, c.conname), ', ') INTO immediate
                  FROM pg_catalog.pg_constraint c
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
                 WHERE c.condeferrable AND NOT c.condeferred AND pg_catalog.has_schema_privilege(n.oid, 'USAGE');
                IF immediate IS NOT NULL THEN
                    EXECUTE 'SET CONSTRAINTS ' || immediate || ' IMMEDIATE';
                END IF;
            END
            $migrator$""";

    private DeferredConstraints() {
    }

}
