package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * A run was started inside a transaction of the calling code, which could roll back what
 * the run believes to be committed.
 */
public final class SurroundingTransactionException extends MigratorException {

    SurroundingTransactionException() {
        super("Migrations were started inside a Spring transaction.",
                "Nothing was run. Call the migrator outside of @Transactional methods.");
    }

}
