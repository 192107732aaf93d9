package dev.migrator.boot.actuate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import dev.migrator.Migrator;
import dev.migrator.command.Status.Condition;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorHealthIndicatorTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final AtomicLong time = new AtomicLong();

    @Test
    void isUpAtHead() {
        Migrator migrator = Migrators.on(this.database, Migrators.twoTables());
        migrator.upgrade();
        Health health = indicator(migrator).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("pending", 0)
            .containsEntry("current", List.of("a2"))
            .containsEntry("heads", List.of("a2"));
    }

    @Test
    void isOutOfServiceWhileRevisionsArePending() {
        Migrator migrator = Migrators.on(this.database, Migrators.twoTables());
        Health empty = indicator(migrator).health();
        assertThat(empty.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(empty.getDetails()).containsEntry("pending", 2);
        migrator.upgrade("a1");
        assertThat(indicator(migrator).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isOutOfServiceOnABranchThatTheDatabaseDoesNotHave() {
        Migrators.on(this.database, Migrators.twoTables()).upgrade();
        Migrator diverged = Migrators.on(this.database,
                new TestScripts().then("a1", "select 1").then("b2", "select 2"));
        assertThat(indicator(diverged).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isUpWhereANewerBuildHasGoneFurther() {
        Migrators.on(this.database, Migrators.twoTables()).upgrade();
        Migrator older = Migrators.on(this.database, new TestScripts().then("a1", "select 1"));
        assertThat(indicator(older).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUpWhileDataIsMovedAndRevisionsWaitForIt() {
        Migrator migrator = Migrators.on(this.database, Migrators.data());
        migrator.upgrade();
        Health health = indicator(migrator).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("state", Condition.IN_PROGRESS)
            .containsEntry("pending", 1)
            .containsEntry("inProgress", Map.of("b1", "in progress"));
        migrator.moveData();
        assertThat(indicator(migrator).health().getDetails()).containsEntry("inProgress", Map.of("b1", "50 %"));
    }

    @Test
    void isUpWithoutAnyRevision() {
        assertThat(indicator(Migrators.on(this.database, new TestScripts())).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhereTheDatabaseGivesNoAnswer() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/shop?user=postgres&password=hunter2");
        Health health = indicator(Migrators.on(nowhere, Migrators.twoTables()).build()).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().toString()).contains("cannot be reached").doesNotContain("hunter2");
    }

    @Test
    void asksTheDatabaseAgainOnlyWhenTheAnswerIsOld() {
        try (WireProxy wire = new WireProxy(this.database)) {
            MigratorHealthIndicator indicator = indicator(
                    Migrators.on(wire.dataSource(), Migrators.twoTables()).build());
            assertThat(indicator.health()).isEqualTo(indicator.health());
            assertThat(Migrators.statements(wire)).hasSize(1);
            this.time.addAndGet(Duration.ofSeconds(9).toNanos());
            indicator.health();
            assertThat(Migrators.statements(wire)).isEmpty();
            this.time.addAndGet(Duration.ofSeconds(1).toNanos());
            indicator.health();
            assertThat(Migrators.statements(wire)).hasSize(1);
        }
    }

    private MigratorHealthIndicator indicator(Migrator migrator) {
        return new MigratorHealthIndicator(new RecentStatus(migrator, Duration.ofSeconds(10), this.time::get));
    }

}
