package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.error.MigratorException;

/**
 * The catalogue could not be read: no connection, or an error of the server.
 */
public final class UnreadableCatalogueException extends MigratorException {

    private final @Nullable String sqlState;

    UnreadableCatalogueException(SQLException cause) {
        super("The schema of the database cannot be read: %s".formatted(cause.getMessage()),
                "Check that the server runs and accepts the user, and that nothing changes the schema meanwhile; then try again.",
                cause);
        this.sqlState = cause.getSQLState();
    }

    /**
     * The SQLState of the error.
     * @return null where the driver gave none
     */
    public @Nullable String sqlState() {
        return this.sqlState;
    }

}
