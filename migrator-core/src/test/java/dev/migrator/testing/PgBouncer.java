package dev.migrator.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PgBouncer in front of one database. Where the program is missing, the test that asks
 * for it is skipped and says so.
 */
public final class PgBouncer implements AutoCloseable {

    private final TestDatabase database;

    private @Nullable Process bouncer;

    public PgBouncer(TestDatabase database) {
        this.database = database;
    }

    @Override
    public void close() {
        if (this.bouncer != null) {
            this.bouncer.destroy();
            this.bouncer.onExit().join();
        }
    }

    /**
     * Starts it.
     * @param poolMode {@code session} or {@code transaction}
     * @return connections that go through it
     */
    public DataSource start(String poolMode) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
        Assumptions.assumeTrue(program.isPresent(), "PgBouncer is not installed: nothing was shown about it");
        int port = freePort();
        Path folder = Files.createTempDirectory("pgbouncer",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path config = Files.write(folder.resolve("pgbouncer.ini"),
                List.of("[databases]",
                        "%s = host=127.0.0.1 port=%d user=postgres".formatted(this.database.name(),
                                this.database.port()),
                        "[pgbouncer]", "listen_addr = 127.0.0.1", "listen_port = " + port, "unix_socket_dir =",
                        "auth_type = any", "pool_mode = " + poolMode,
                        "ignore_startup_parameters = extra_float_digits"));
        this.bouncer = new ProcessBuilder(command(program.get(), config)).redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, this.database.name()));
        awaitConnection(dataSource, folder);
        return dataSource;
    }

    /** PgBouncer refuses to run as root. */
    private static List<String> command(Path program, Path config) {
        return "root".equals(System.getProperty("user.name"))
                ? List.of(program.toString(), "-u", "nobody", config.toString())
                : List.of(program.toString(), config.toString());
    }

    private void awaitConnection(DataSource dataSource, Path folder) throws IOException, InterruptedException {
        SQLException last = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                return;
            }
            catch (SQLException ex) {
                last = ex;
            }
            if (this.bouncer.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("log")), last);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

}
