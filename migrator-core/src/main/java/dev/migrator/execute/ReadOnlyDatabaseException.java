package dev.migrator.execute;

import java.sql.SQLException;

import dev.migrator.error.MigratorException;

/**
 * The database takes no writes.
 */
public final class ReadOnlyDatabaseException extends MigratorException {

    ReadOnlyDatabaseException(SQLException cause) {
        super("The database takes no writes: %s".formatted(cause.getMessage()),
                "Nothing was run. Connect to the primary server, and check default_transaction_read_only; on a replica use migrator.startup=verify or none.",
                cause);
    }

}
