package dev.migrator.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.junit.jupiter.api.Test;

import dev.migrator.Migrator;
import dev.migrator.batch.BatchId;
import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.error.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TerminalProgressTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final List<String> drawn = new CopyOnWriteArrayList<>();

    private final TerminalProgress progress = TerminalProgress
        .drawnBy(() -> new DelegatingProgressBarConsumer(this.drawn::add, 120));

    @Test
    void aRunIsDrawnToItsEnd() {
        migrator(new TestScripts().then("a1", "create table t (id int)").then("a2", "create table u (id int)"))
            .upgrade();
        assertThat(last()).startsWith("Upgrading 100% [====").contains("2/2 (0:00:0");
    }

    @Test
    void aRunThatHasNothingToDoIsNotDrawn() {
        migrator(new TestScripts()).upgrade();
        assertThat(this.drawn).isEmpty();
    }

    @Test
    void aFailureEndsTheBarWhereItWas() {
        Migrator migrator = migrator(
                new TestScripts().then("a1", "create table t (id int)").then("a2", "select 1 / 0"));
        assertThatExceptionOfType(MigratorException.class).isThrownBy(migrator::upgrade);
        assertThat(last()).startsWith("Upgrading  50%").contains("1/2", "a2 (message of a2)");
    }

    @Test
    void itTellsWhatIsBeingDone() {
        Revision revision = new Revision(new dev.migrator.revision.RevisionId("a1"), List.of(), List.of(), List.of(),
                "add an index", "a1.sql");
        Plan plan = migrator(new TestScripts().then("a1", "create table t (id int)")).useCases()
            .planUpgrade()
            .run(dev.migrator.revision.Target.parse("head"));
        this.progress.runStarted(plan);
        this.progress.revisionStarted(plan, revision);
        this.progress.indexProgressed(revision,
                new IndexProgress("users_email", "users", "building index: scanning table", 43, 100));
        this.progress.close();
        assertThat(last()).contains("a1 (add an index) builds index users_email on users: building");
        this.progress.runStarted(plan);
        this.progress.batchFinished(revision, new BatchProgress(new BatchId(revision.id(), 0), "users", 1204000,
                1200000, 0, 120, 5000000L, List.of("7")), Duration.ofMillis(500));
        this.progress.close();
        assertThat(last()).contains("a1 (add an index) changes users: 1,204,000 rows, 24 %");
        this.progress.waitingForLock(List.of(), Duration.ofSeconds(3));
        this.progress.close();
        assertThat(last()).startsWith("Waiting ").contains("for another run");
    }

    private String last() {
        return this.drawn.get(this.drawn.size() - 1);
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).listener(this.progress).build();
    }

}
