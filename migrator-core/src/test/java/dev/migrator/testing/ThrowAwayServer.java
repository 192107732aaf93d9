package dev.migrator.testing;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL for a person who has none: {@code ./x pg}. It runs until the process ends,
 * and its data goes with it.
 */
public final class ThrowAwayServer {

    private ThrowAwayServer() {
    }

    /**
     * Starts the server, says where it is, and waits.
     * @param arguments the port; any free one where there is none
     * @throws IOException if the server does not start
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 0;
        // Its own shutdown hook stops it and deletes its files.
        EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).setServerConfig("fsync", "off").start();
        System.out.printf("jdbc:postgresql://localhost:%d/postgres%nuser postgres, any password; Ctrl-C ends it%n",
                server.getPort());
        new CountDownLatch(1).await();
    }

}
