package dev.migrator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One real PostgreSQL for all tests of a virtual machine, started when the first test
 * asks.
 */
public final class TestServer {

    private static final AtomicInteger databases = new AtomicInteger();

    private static final EmbeddedPostgres server = start();

    private TestServer() {
    }

    /**
     * A database of its own for a test.
     * @return empty, and gone with the server
     */
    public static TestDatabase createDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
        return new TestDatabase(name, server.getPort());
    }

    private static EmbeddedPostgres start() {
        try {
            // Nothing of a test survives the machine, so nothing needs to reach the disk.
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "300")
                .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            return started;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void stop(EmbeddedPostgres started) {
        try {
            started.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
