package dev.migrator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Path directory = Files.createTempDirectory("migrator-postgres-");
            // Nothing of a test survives the machine, so nothing needs to reach the disk.
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "300")
                .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, directory)));
            return started;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The files of hundreds of databases take longer to delete than a build waits for its
     * tests to end, so that is left to a process that nobody waits for.
     */
    private static void stop(EmbeddedPostgres started, Path directory) {
        try {
            started.close();
            DirectoryRemoval.start(directory);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
