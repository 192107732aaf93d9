package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * The database is not PostgreSQL, or is older than what this project works with.
 */
public final class UnsupportedDatabaseException extends MigratorException {

    private final String product;

    private final String version;

    UnsupportedDatabaseException(String product, String version, String action) {
        super("The database is %s %s.".formatted(product, version), action);
        this.product = product;
        this.version = version;
    }

    /**
     * The product that answered.
     * @return as the driver names it
     */
    public String product() {
        return this.product;
    }

    /**
     * Its version.
     * @return as the server names it
     */
    public String version() {
        return this.version;
    }

}
