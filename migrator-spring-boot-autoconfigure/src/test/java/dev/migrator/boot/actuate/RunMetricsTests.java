package dev.migrator.boot.actuate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunMetricsTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final AtomicLong time = new AtomicLong();

    private final RunMetrics metrics = new RunMetrics(this.time::get);

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsRunsFromBeforeTheRegistryAndAfter() {
        Migrator migrator = migrator(Migrators.twoTables()).build();
        migrator.upgrade();
        this.metrics.bindTo(this.registry);
        assertThat(count("upgrade", "success")).isEqualTo(2);
        assertThat(this.registry.get("migrator.revision").timer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
        migrator.downgrade("-1");
        assertThat(count("downgrade", "success")).isEqualTo(1);
        assertThat(count("upgrade", "success")).isEqualTo(2);
    }

    @Test
    void startsAtZero() {
        this.metrics.bindTo(this.registry);
        assertThat(this.registry.get("migrator.failures").counter().count()).isZero();
        assertThat(this.registry.get("migrator.lock.retries").counter().count()).isZero();
    }

    @Test
    void tellsEveryRegistryTheSame() {
        migrator(Migrators.twoTables()).build().upgrade();
        this.metrics.bindTo(new SimpleMeterRegistry());
        this.metrics.bindTo(this.registry);
        assertThat(count("upgrade", "success")).isEqualTo(2);
    }

    @Test
    void countsFailuresAndHowLongTheyTook() {
        Migrator migrator = migrator(new TestScripts().then("a1", "select 1 / 0")).listener(new TimePasses()).build();
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(migrator::upgrade);
        this.metrics.bindTo(this.registry);
        assertThat(this.registry.get("migrator.failures").counter().count()).isEqualTo(1);
        assertThat(count("upgrade", "failure")).isEqualTo(1);
        assertThat(this.registry.get("migrator.revision").timer().totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void countsRetriesForALock() throws Exception {
        this.database.execute("create table t (id int)");
        try (Connection blocker = this.database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table t");
            migrator(new TestScripts().then("a1", "alter table t add column name text"))
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(50)).build())
                .pause((duration) -> rollback(blocker))
                .build()
                .upgrade();
        }
        this.metrics.bindTo(this.registry);
        assertThat(this.registry.get("migrator.lock.retries").counter().count()).isEqualTo(1);
        assertThat(count("upgrade", "success")).isEqualTo(1);
    }

    private Migrator.Builder migrator(TestScripts scripts) {
        return Migrators.on(this.database.dataSource(), scripts).listener(this.metrics);
    }

    private long count(String direction, String outcome) {
        return this.registry.get("migrator.revision")
            .tag("direction", direction)
            .tag("outcome", outcome)
            .timer()
            .count();
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private final class TimePasses implements RunListener {

        @Override
        public void revisionStarted(Plan plan, Revision revision) {
            RunMetricsTests.this.time.addAndGet(TimeUnit.SECONDS.toNanos(3));
        }

    }

}
