package dev.migrator;

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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.execute.PooledConnectionException;
import dev.migrator.execute.Pooler;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PgBouncerTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
        .thenWithoutTransaction("a2", "create index concurrently t_id on t (id)");

    private @Nullable Process bouncer;

    @AfterEach
    void stop() throws InterruptedException {
        if (this.bouncer != null) {
            this.bouncer.destroy();
            this.bouncer.waitFor();
        }
    }

    @Test
    void transactionPoolingIsRefusedBeforeAnythingRunsAndTheSettingIsNamed() throws Exception {
        DataSource pooled = start("transaction");
        assertThatExceptionOfType(PooledConnectionException.class)
            .isThrownBy(() -> Migrator.on(pooled).source(this.scripts).build().upgrade())
            .satisfies((ex) -> assertThat(ex.action()).contains("migrator.url", "migrator.pooler=session"));
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void anApplicationAtHeadStartsThroughTransactionPooling() throws Exception {
        Migrator.on(this.database.dataSource()).source(this.scripts).build().upgrade();
        Migrator migrator = Migrator.on(start("transaction")).source(this.scripts).build();
        assertThat(migrator.upgrade().applied()).isEmpty();
        migrator.verify();
        assertThat(migrator.status().pending()).isEmpty();
    }

    @Test
    void sessionPoolingWorksWhenItIsDeclared() throws Exception {
        MigratorSettings settings = MigratorSettings.builder().pooler(Pooler.SESSION).build();
        Migrator migrator = Migrator.on(start("session")).source(this.scripts).settings(settings).build();
        assertThat(migrator.upgrade().applied()).hasSize(2);
        assertThat(this.database.column("select count(*) from pg_locks where locktype = 'advisory'"))
            .containsExactly("0");
    }

    private DataSource start(String poolMode) throws IOException, InterruptedException {
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
