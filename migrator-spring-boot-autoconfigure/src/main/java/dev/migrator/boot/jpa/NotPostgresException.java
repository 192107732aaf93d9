package dev.migrator.boot.jpa;

import dev.migrator.error.MigratorException;

/**
 * Hibernate was told to speak the SQL of another database than PostgreSQL.
 */
public final class NotPostgresException extends MigratorException {

    private final String unit;

    private final String dialect;

    NotPostgresException(String unit, String dialect) {
        super("Hibernate writes the SQL of %s for %s, which PostgreSQL may not understand.".formatted(dialect, unit),
                "Remove the setting hibernate.dialect: Hibernate finds out for itself. Or give the entities a database of their own.");
        this.unit = unit;
        this.dialect = dialect;
    }

    /**
     * The persistence unit.
     * @return as messages call it
     */
    public String unit() {
        return this.unit;
    }

    /**
     * Hibernate's dialect.
     * @return the name of its class
     */
    public String dialect() {
        return this.dialect;
    }

}
