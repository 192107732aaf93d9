package dev.migrator.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

import dev.migrator.testing.ReplicatedServer;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicationLagTests {

    private static final long MEGABYTE = 1024 * 1024;

    private static ReplicatedServer server;

    private static TestDatabase primary;

    @BeforeAll
    static void start() throws IOException {
        server = new ReplicatedServer("replica");
        primary = server.primary();
        primary.execute("create role reader login; create role monitor login in role pg_monitor");
        primary.execute("create publication everything for all tables");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void walsendersAreGone() {
        Waiting
            .until(() -> primary.column("select application_name from pg_stat_replication").equals(List.of("replica")));
    }

    @Test
    void aStandbyThatDoesNotReplayIsBehind() throws SQLException {
        awaitLag("postgres", (lag) -> known(lag, "replica", 0, MEGABYTE));
        server.standby().execute("select pg_wal_replay_pause()");
        Waiting
            .until(() -> server.standby().column("select pg_get_wal_replay_pause_state()").equals(List.of("paused")));
        write(3);
        assertThat(lag("postgres")).matches((lag) -> known(lag, "replica", 3 * MEGABYTE, Long.MAX_VALUE));
        server.standby().execute("select pg_wal_replay_resume()");
        awaitLag("postgres", (lag) -> known(lag, "replica", 0, MEGABYTE));
    }

    @Test
    void theOneThatIsFurthestBehindCounts() throws SQLException {
        try (Connection connection = walsender(primary, "slow");
                PGReplicationStream stream = physical(connection, position())) {
            replayed(stream, position());
            awaitLag("postgres", (lag) -> lag instanceof ReplicationLag.Known);
            write(3);
            awaitLag("postgres", (lag) -> known(lag, "slow", 3 * MEGABYTE, Long.MAX_VALUE));
            replayed(stream, position());
            awaitLag("postgres", (lag) -> lag instanceof ReplicationLag.Known known && known.bytes() < MEGABYTE);
        }
    }

    @Test
    void aLogicalSubscriberCounts() throws SQLException {
        try (Connection connection = walsender(primary, "subscriber");
                PGReplicationStream stream = logical(connection)) {
            replayed(stream, position());
            write(3);
            awaitLag("postgres", (lag) -> known(lag, "subscriber", 3 * MEGABYTE, Long.MAX_VALUE));
            replayed(stream, position());
            awaitLag("postgres", (lag) -> lag instanceof ReplicationLag.Known known && known.bytes() < MEGABYTE);
        }
    }

    @Test
    void whoOnlyReceivesIsNoStandby() throws SQLException {
        try (Connection connection = walsender(primary, "archive");
                PGReplicationStream stream = physical(connection, position())) {
            LogSequenceNumber position = position();
            stream.setFlushedLSN(position);
            stream.forceUpdateStatus();
            Waiting.until(
                    () -> primary
                        .column("select application_name from pg_stat_replication where flush_lsn = '%s'"
                            .formatted(position.asString()))
                        .contains("archive"));
            write(3);
            awaitLag("postgres", (lag) -> known(lag, "replica", 0, MEGABYTE));
        }
    }

    @Test
    void aUserWithoutPrivilegesKnowsThatThereIsOne() throws SQLException {
        assertThat(lag("reader")).isEqualTo(new ReplicationLag.NotVisible());
        assertThat(lag("monitor")).isInstanceOf(ReplicationLag.Known.class);
    }

    @Test
    void whatReadsFromAStandbyIsNotLookedAt() throws SQLException {
        TestDatabase standby = server.standby();
        try (Connection connection = standby.dataSource().getConnection();
                Connection walsender = walsender(standby, "cascaded");
                PGReplicationStream stream = physical(walsender, position(standby, "pg_last_wal_replay_lsn()"))) {
            replayed(stream, LogSequenceNumber.valueOf("0/1"));
            Waiting.until(() -> standby.column("select replay_lsn from pg_stat_replication").equals(List.of("0/1")));
            assertThat(ServerPressure.read(connection, "pg_class", List.of()).replicationLag())
                .isEqualTo(new ReplicationLag.NoStandby());
        }
    }

    private static boolean known(ReplicationLag lag, String standby, long least, long most) {
        return lag instanceof ReplicationLag.Known known && known.standby().equals(standby) && known.bytes() >= least
                && known.bytes() <= most;
    }

    private static ReplicationLag lag(String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(user))) {
            return ServerPressure.read(connection, "pg_class", List.of()).replicationLag();
        }
    }

    private static String url(String user) {
        return primary.url().replace("user=postgres", "user=" + user);
    }

    private static void write(int megabytes) {
        primary.execute("select pg_logical_emit_message(true, 'test', repeat('x', 1024 * 1024)) "
                + "from generate_series(1, %d)".formatted(megabytes));
    }

    private static LogSequenceNumber position() {
        return position(primary, "pg_current_wal_lsn()");
    }

    private static LogSequenceNumber position(TestDatabase of, String function) {
        return LogSequenceNumber.valueOf(of.column("select " + function).get(0));
    }

    private static Connection walsender(TestDatabase of, String application) throws SQLException {
        Properties properties = new Properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.APPLICATION_NAME.set(properties, application);
        return DriverManager.getConnection(of.url(), properties);
    }

    /** Of a standby, a stream must be asked for after its identity. */
    private static PGReplicationStream physical(Connection connection, LogSequenceNumber position) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("IDENTIFY_SYSTEM");
        }
        return connection.unwrap(PGConnection.class)
            .getReplicationAPI()
            .replicationStream()
            .physical()
            .withStartPosition(position)
            .start();
    }

    private static PGReplicationStream logical(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        postgres.getReplicationAPI()
            .createReplicationSlot()
            .logical()
            .withSlotName("subscriber")
            .withOutputPlugin("pgoutput")
            .withTemporaryOption()
            .make();
        return postgres.getReplicationAPI()
            .replicationStream()
            .logical()
            .withSlotName("subscriber")
            .withSlotOption("proto_version", 1)
            .withSlotOption("publication_names", "everything")
            .withStartPosition(position())
            .start();
    }

    /** The server is told only when the stream is read, or made to tell. */
    private static void replayed(PGReplicationStream stream, LogSequenceNumber position) throws SQLException {
        stream.setFlushedLSN(position);
        stream.setAppliedLSN(position);
        stream.forceUpdateStatus();
    }

    private static void awaitLag(String user, Predicate<ReplicationLag> condition) {
        Waiting.until(() -> condition.test(lag(user)));
    }

}
