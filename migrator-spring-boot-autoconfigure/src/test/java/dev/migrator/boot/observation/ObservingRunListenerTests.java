package dev.migrator.boot.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How observations of attempts end.
 */
class ObservingRunListenerTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestObservationRegistry registry = TestObservationRegistry.create();

    private final Stopped stopped = new Stopped();

    ObservingRunListenerTests() {
        this.registry.observationConfig().observationHandler(this.stopped);
    }

    @Test
    void aRevisionThatFailsHasItsError() {
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(migrator(new TestScripts().then("a1", "select 1 / 0")).build()::upgrade)
            .satisfies((ex) -> TestObservationRegistryAssert.assertThat(this.registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "failure")
                .hasError(ex));
    }

    @Test
    void aDowngradeIsObservedAsSuch() {
        Migrator migrator = migrator(new TestScripts().then("a1", "", "select 1", "select 1")).build();
        migrator.upgrade();
        migrator.downgrade("base");
        TestObservationRegistryAssert.assertThat(this.registry).hasAnObservationWithAKeyValue("direction", "downgrade");
    }

    @Test
    void eachAttemptAtARevisionIsObserved() throws Exception {
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
        assertThat(this.stopped.outcomes).containsExactly("migrator.revision.run retried",
                "migrator.revision.run success");
    }

    @Test
    void eachAttemptAtABatchIsObserved() {
        this.database.execute("create table items (id bigint primary key, times int check (id <> 2 or times is null)); "
                + "insert into items select n from generate_series(1, 3) n");
        migrator(new TestScripts().java(new CountsTimes())).build().upgrade();
        assertThat(this.stopped.outcomes).startsWith("migrator.batch failure", "migrator.batch success")
            .endsWith("migrator.batch success", "migrator.batch empty", "migrator.revision.run success");
        TestObservationRegistryAssert.assertThat(this.registry).doesNotHaveAnyRemainingCurrentObservation();
    }

    @Test
    void aHandlerThatThrowsEndsNoRun() {
        this.registry.observationConfig().observationHandler(new Throws());
        migrator(new TestScripts().then("a1", "select 1")).build().upgrade();
        assertThat(this.database.column("select revision from migrator_revision")).containsExactly("a1");
        TestObservationRegistryAssert.assertThat(this.registry).doesNotHaveAnyRemainingCurrentObservation();
    }

    private Migrator.Builder migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource())
            .source(scripts)
            .listener(new ObservingRunListener(() -> this.registry, null, null));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static final class Stopped implements ObservationHandler<MigratorObservationContext> {

        private final List<String> outcomes = new ArrayList<>();

        @Override
        public void onStop(MigratorObservationContext context) {
            this.outcomes.add(context.getName() + " " + context.outcome().label());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof MigratorObservationContext;
        }

    }

    private static final class Throws implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            throw new IllegalStateException("no");
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

    }

    @Revision(id = "b1", message = "count times")
    private static final class CountsTimes implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("items").size(2).skipFailing().update("times = 1");
        }

    }

}
