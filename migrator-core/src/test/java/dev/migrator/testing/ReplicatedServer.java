package dev.migrator.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL with a standby, apart from the server of all other tests: replication is a
 * matter of a whole server, so a standby that is behind would be seen by all of them.
 */
public final class ReplicatedServer implements AutoCloseable {

    private final Path directory;

    private final EmbeddedPostgres primary;

    private final EmbeddedPostgres standby;

    /**
     * Starts both. The standby begins as a copy of the files of the primary, which is
     * stopped for that.
     * @param standbyName the {@code application_name} by which the standby connects
     * @throws IOException where one of them does not start
     */
    public ReplicatedServer(String standbyName) throws IOException {
        this.directory = Files.createTempDirectory("migrator-replicated-");
        Path original = this.directory.resolve("primary");
        Path copy = this.directory.resolve("standby");
        start(original).close();
        copy(original, copy);
        this.primary = start(original);
        Files.createFile(copy.resolve("standby.signal"));
        Files.writeString(copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=%d user=postgres application_name=%s'\n"
                    .formatted(this.primary.getPort(), standbyName),
                StandardOpenOption.APPEND);
        this.standby = start(copy);
    }

    /**
     * The server that is written to.
     * @return a database that all tests of a class share
     */
    public TestDatabase primary() {
        return new TestDatabase("postgres", this.primary.getPort());
    }

    /**
     * The server that replays what the other one writes.
     * @return the same database, to read from
     */
    public TestDatabase standby() {
        return new TestDatabase("postgres", this.standby.getPort());
    }

    @Override
    public void close() throws IOException {
        this.standby.close();
        this.primary.close();
        DirectoryRemoval.start(this.directory);
    }

    /** What is committed must be written, since only that counts as the server's WAL. */
    private static EmbeddedPostgres start(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("wal_level", "logical")
            .start();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

}
