package dev.migrator.execute;

import dev.migrator.error.MigratorException;

/**
 * A connection pooler stands between this process and the server, and may hand each
 * transaction to another server session.
 */
public final class PooledConnectionException extends MigratorException {

    PooledConnectionException() {
        super("A connection pooler stands between this application and the server. A run needs one server session from its beginning to its end: for its lock, and for statements outside of transactions.",
                "Nothing was run. Set migrator.url to the address of the server itself. Where the pooler keeps one server session for each client (pool_mode = session), set migrator.pooler=session instead.");
    }

}
