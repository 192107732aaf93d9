package dev.migrator.boot.replay;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.execute.ThrowAwayDatabases;

/**
 * Databases of embedded servers: one server for each database, which goes with it.
 */
final class EmbeddedDatabases implements ThrowAwayDatabases {

    /**
     * As in the interface.
     * @throws UnstartableServerException where the server does not start
     */
    @Override
    public ThrowAwayDatabase open() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_locks_per_transaction", "1024")
                .start();
            return new ThrowAwayDatabase(server.getPostgresDatabase(), () -> stop(server));
        }
        catch (IOException ex) {
            throw new UnstartableServerException("embedded PostgreSQL", ex);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        }
        catch (IOException ex) {
            throw new UnstartableServerException("embedded PostgreSQL", ex);
        }
    }

}
