package dev.migrator.dialect.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.testing.ReplicatedServer;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdvisoryLockTests {

    private final AdvisoryLock lock = new AdvisoryLock("\"public\".\"migrator_revision\"");

    @Test
    void whoListensHearsOnceThatItIsGivenBack() throws SQLException {
        TestDatabase database = TestServer.createDatabase();
        try (Connection holder = open(database);
                Connection waiting = open(database);
                LockReleases releases = this.lock.listen(waiting)) {
            assertThat(this.lock.tryAcquire(holder)).isTrue();
            assertThat(this.lock.tryAcquire(waiting)).isFalse();
            assertThat(releases.heard()).isFalse();
            this.lock.release(holder);
            Waiting.until(releases::heard);
            assertThat(releases.heard()).isFalse();
            assertThat(this.lock.tryAcquire(waiting)).isTrue();
        }
    }

    @Test
    void nothingIsListenedToAfterwards() throws SQLException {
        try (Connection connection = open(TestServer.createDatabase())) {
            try (LockReleases releases = this.lock.listen(connection)) {
                assertThat(channels(connection)).hasSize(1);
                assertThat(releases.heard()).isFalse();
            }
            assertThat(channels(connection)).isEmpty();
            try (LockReleases deaf = LockReleases.deaf(connection)) {
                assertThat(channels(connection)).isEmpty();
                assertThat(deaf.heard()).isFalse();
            }
        }
    }

    @Test
    void onAStandbyItIsGivenBackAndNobodyIsTold() throws SQLException, IOException {
        try (ReplicatedServer server = new ReplicatedServer("replica");
                Connection holder = open(server.standby());
                Connection waiting = open(server.standby())) {
            assertThat(this.lock.tryAcquire(holder)).isTrue();
            assertThat(this.lock.tryAcquire(waiting)).isFalse();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.lock.listen(waiting))
                .satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("25006"));
            this.lock.release(holder);
            assertThat(this.lock.tryAcquire(waiting)).isTrue();
        }
    }

    private static Connection open(TestDatabase database) throws SQLException {
        return database.dataSource().getConnection();
    }

    private static List<String> channels(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
            .queryForList("select pg_listening_channels()", String.class);
    }

}
