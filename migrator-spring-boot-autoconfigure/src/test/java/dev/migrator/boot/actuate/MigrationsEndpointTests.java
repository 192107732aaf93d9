package dev.migrator.boot.actuate;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.Migrator;
import dev.migrator.boot.actuate.RevisionDescriptor.Kind;
import dev.migrator.boot.actuate.RevisionDescriptor.Step;
import dev.migrator.command.Status.Condition;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.script.DataMode;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsEndpointTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void showsWhatWasAppliedWhenByWhomAndHowLongItTook() {
        Migrator migrator = Migrators.on(this.database, Migrators.twoTables());
        migrator.upgrade();
        StatusDescriptor status = status(migrator);
        assertThat(status.database()).startsWith("PostgreSQL 1");
        assertThat(status.state()).isEqualTo(Condition.AT_HEAD);
        assertThat(status.current()).containsExactly("a2");
        assertThat(status.heads()).containsExactly("a2");
        assertThat(status.pending()).isEmpty();
        assertThat(status.applied()).extracting(StatusDescriptor.Applied::revision).containsExactly("a1", "a2");
        assertThat(status.applied()).allSatisfy((applied) -> {
            assertThat(applied.message()).isEqualTo("message of " + applied.revision());
            assertThat(applied.appliedAt()).isNotNull();
            assertThat(applied.appliedBy()).isEqualTo("postgres");
            assertThat(applied.duration()).isPositive();
            assertThat(applied.application()).isEqualTo("shop 1.2");
        });
    }

    @Test
    void answersForAnEmptyDatabaseAndCreatesNothing() {
        StatusDescriptor status = status(Migrators.on(this.database, Migrators.twoTables()));
        assertThat(status.state()).isEqualTo(Condition.EMPTY);
        assertThat(status.current()).isEmpty();
        assertThat(status.pending()).containsExactly(new StatusDescriptor.Pending("a1", "message of a1", "a1.sql"),
                new StatusDescriptor.Pending("a2", "message of a2", "a2.sql"));
        assertThat(this.database.column("select relname from pg_class where relname like 'migrator%'")).isEmpty();
    }

    @Test
    void showsWhatIsPendingAndWhatIsUnknown() {
        Migrators.on(this.database, new TestScripts().then("a1", "select 1").then("a2", "select 2")).upgrade();
        StatusDescriptor behind = status(Migrators.on(this.database,
                new TestScripts().then("a1", "select 1").then("a2", "select 2").then("a3", "select 3")));
        assertThat(behind.state()).isEqualTo(Condition.BEHIND);
        assertThat(behind.pending()).extracting(StatusDescriptor.Pending::revision).containsExactly("a3");
        StatusDescriptor ahead = status(Migrators.on(this.database, new TestScripts().then("a1", "select 1")));
        assertThat(ahead.state()).isEqualTo(Condition.AHEAD);
        assertThat(ahead.unknown()).containsExactly("a2");
        StatusDescriptor diverged = status(
                Migrators.on(this.database, new TestScripts().then("a1", "select 1").then("b2", "select 2")));
        assertThat(diverged.state()).isEqualTo(Condition.DIVERGED);
    }

    @Test
    void showsSeveralHeads() {
        TestScripts scripts = new TestScripts().then("a1", "select 1")
            .file("-- revision: b1\n-- revises: a1\n-- upgrade\n", "b1")
            .file("-- revision: c1\n-- revises: a1\n-- upgrade\n", "c1");
        StatusDescriptor status = status(Migrators.on(this.database, scripts));
        assertThat(status.heads()).containsExactly("b1", "c1");
        assertThat(status.pending()).hasSize(3);
    }

    @Test
    void showsARevisionThatStoppedMidway() {
        Migrator migrator = Migrators.on(this.database,
                new TestScripts().thenWithoutTransaction("a1", "create table t (id int);\nselect 1 / 0;"));
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(migrator::upgrade);
        StatusDescriptor status = status(migrator);
        assertThat(status.state()).isEqualTo(Condition.BEHIND);
        assertThat(status.applied()).isEmpty();
        assertThat(status.inProgress()).singleElement().satisfies((revision) -> {
            assertThat(revision.revision()).isEqualTo("a1");
            assertThat(revision.phase()).isEqualTo(Phase.UPGRADING);
            assertThat(revision.statementsDone()).isEqualTo(1);
        });
    }

    @Test
    void showsHowFarDataIsThatIsInProgress() {
        Migrator migrator = Migrators.on(this.database, Migrators.data());
        migrator.upgrade();
        StatusDescriptor status = status(migrator);
        assertThat(status.state()).isEqualTo(Condition.IN_PROGRESS);
        assertThat(status.pending()).extracting(StatusDescriptor.Pending::revision).containsExactly("c1");
        assertThat(status.waiting()).containsExactly("c1");
        assertThat(status.inProgress()).singleElement()
            .satisfies((revision) -> assertThat(revision.phase()).isEqualTo(Phase.IN_PROGRESS))
            .satisfies((revision) -> assertThat(revision.data()).isNotNull());
        assertThat(migrator.moveData().left()).hasSize(1);
        migrator.useCases().controlData().pause(List.of());
        migrator.useCases().controlData().speed(30, List.of());
        DataDescriptor data = status(migrator).inProgress().get(0).data();
        assertThat(data.mode()).isEqualTo(DataMode.BACKGROUND);
        assertThat(data.table()).isEqualTo("t");
        assertThat(data.percent()).isEqualTo(50);
        assertThat(data.rowsSeen()).isEqualTo(50);
        assertThat(data.rowsEstimated()).isEqualTo(100);
        assertThat(data.rowsSkipped()).isZero();
        assertThat(data.ratePerSecond()).isPositive();
        assertThat(data.timeLeft()).isNotNull();
        assertThat(data.speed()).isEqualTo(30);
        assertThat(data.paused()).isTrue();
        assertThat(data.pausedBy()).isEqualTo("postgres");
        assertThat(data.failure()).contains("half way").doesNotContain("hunter2");
        assertThat(data.retryAt()).isNotNull();
        assertThat(revision(migrator, "b1").data()).isNotNull();
        assertThat(revision(migrator, "b1").data().percent()).isEqualTo(50);
        assertThat(revision(migrator, "a1").data()).isNull();
    }

    @Test
    void answersWhileAnotherConnectionHoldsTheLockAndRunsARevision() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        TestScripts scripts = Migrators.twoTables().java(new Held(running, answered));
        Migrator migrator = Migrators.on(this.database, scripts);
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> migrator.upgrade("heads"));
        try {
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(this.database.column("select granted from pg_locks where locktype = 'advisory'")).isNotEmpty();
            StatusDescriptor status = status(migrator);
            assertThat(status.state()).isEqualTo(Condition.BEHIND);
            assertThat(status.applied()).hasSize(2);
            assertThat(status.pending()).extracting(StatusDescriptor.Pending::revision).containsExactly("b1");
        }
        finally {
            answered.countDown();
        }
        run.get(30, TimeUnit.SECONDS);
        assertThat(status(migrator).state()).isEqualTo(Condition.AT_HEAD);
    }

    @Test
    void asksOneStatementThatOnlyReads() {
        Migrators.on(this.database, Migrators.twoTables()).upgrade();
        try (WireProxy wire = new WireProxy(this.database)) {
            Migrator migrator = Migrators.on(wire.dataSource(), Migrators.twoTables()).build();
            status(migrator);
            assertThat(Migrators.statements(wire)).singleElement().asString().startsWith("SELECT revision");
            endpoint(migrator).revision("a1");
            assertThat(Migrators.statements(wire)).singleElement().asString().startsWith("SELECT revision");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAnEntry() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/shop?user=postgres&password=hunter2");
        MigratorDescriptor descriptor = only(
                endpoint(Migrators.on(nowhere, Migrators.twoTables()).build()).migrations());
        assertThat(descriptor).isInstanceOfSatisfying(ErrorDescriptor.class, (error) -> {
            assertThat(error.error()).startsWith("The database cannot be reached").doesNotContain("hunter2");
            assertThat(error.action()).contains("Check that the server runs");
        });
    }

    @Test
    void aStateTableThatCannotBeReadIsAnEntry() {
        this.database.execute("create table migrator_revision (revision text)");
        assertThat(only(endpoint(Migrators.on(this.database, Migrators.twoTables())).migrations()))
            .isInstanceOfSatisfying(ErrorDescriptor.class,
                    (error) -> assertThat(error.error()).contains("migrator_revision", "was altered"));
    }

    @Test
    void leavesTheConnectionAsItWas() throws Exception {
        try (Connection connection = this.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Migrator migrator = Migrators.on(new SingleConnectionDataSource(connection, true), Migrators.twoTables())
                .build();
            status(migrator);
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void showsEveryMigratorOfTheContextAndOfItsParents() {
        try (GenericApplicationContext parent = new GenericApplicationContext();
                GenericApplicationContext child = new GenericApplicationContext(parent)) {
            parent.setId("parent");
            parent.registerBean("shared", Migrator.class, () -> Migrators.on(this.database, Migrators.twoTables()));
            parent.refresh();
            child.setId("child");
            child.registerBean("one", Migrator.class, () -> Migrators.on(this.database, Migrators.twoTables()));
            child.registerBean("two", Migrator.class, () -> Migrators.on(this.database, new TestScripts()));
            child.refresh();
            MigrationsDescriptor all = new MigrationsEndpoint(child).migrations();
            assertThat(all.contexts()).containsOnlyKeys("parent", "child");
            assertThat(all.contexts().get("child").parentId()).isEqualTo("parent");
            assertThat(all.contexts().get("child").migratorBeans()).containsOnlyKeys("one", "two");
            assertThat(all.contexts().get("parent").parentId()).isNull();
            assertThat(all.contexts().get("parent").migratorBeans()).containsOnlyKeys("shared");
        }
    }

    @Test
    void showsOneRevisionInFull() {
        TestScripts scripts = Migrators.twoTables()
            .then("a3", "-- irreversible: the rows are gone\n", "delete from t; delete from u", null);
        Migrator migrator = Migrators.on(this.database, scripts);
        migrator.upgrade("a2");
        RevisionDescriptor a2 = revision(migrator, "a2");
        assertThat(a2.script().parents()).containsExactly("a1");
        assertThat(a2.script().children()).containsExactly("a3");
        assertThat(a2.script().source()).isEqualTo("a2.sql");
        assertThat(a2.script().upgrade()).containsExactly(new Step(Kind.SQL, "create table u (id int)"));
        assertThat(a2.script().downgrade()).containsExactly(new Step(Kind.SQL, "drop table u"));
        assertThat(a2.row().phase()).isEqualTo(Phase.APPLIED);
        assertThat(a2.row().downgrade()).isEqualTo("drop table u");
        RevisionDescriptor a3 = revision(migrator, "a3");
        assertThat(a3.row()).isNull();
        assertThat(a3.script().head()).isTrue();
        assertThat(a3.script().downgrade()).isNull();
        assertThat(a3.script().irreversible()).isEqualTo("the rows are gone");
    }

    @Test
    void hidesThePasswordsThatAScriptSets() {
        Migrator migrator = Migrators.on(this.database, new TestScripts().then("a1", "",
                "create role app password 'hunter2'", "alter role app password 'hunter2'"));
        RevisionDescriptor shown = revision(migrator, "a1");
        assertThat(shown.toString()).doesNotContain("hunter2");
        assertThat(shown.script().upgrade()).containsExactly(new Step(Kind.SQL, "create role app password '******'"));
    }

    @Test
    void knowsWhenNobodyKnowsARevision() {
        MigrationsEndpoint endpoint = endpoint(Migrators.on(this.database, Migrators.twoTables()));
        assertThat(endpoint.revision("c1")).isNull();
        assertThat(endpoint.revision("no id at all")).isNull();
    }

    private static StatusDescriptor status(Migrator migrator) {
        return (StatusDescriptor) only(endpoint(migrator).migrations());
    }

    private static RevisionDescriptor revision(Migrator migrator, String id) {
        return (RevisionDescriptor) only(endpoint(migrator).revision(id));
    }

    private static MigratorDescriptor only(MigrationsDescriptor descriptor) {
        return descriptor.contexts().values().iterator().next().migratorBeans().get("migrator");
    }

    private static MigrationsEndpoint endpoint(Migrator migrator) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean("migrator", Migrator.class, () -> migrator);
        context.refresh();
        return new MigrationsEndpoint(context);
    }

    // Of an instance, so that a scan for revisions leaves it alone.
    @Revision(id = "b1", revises = "a2", message = "wait for the test")
    private final class Held implements Migration {

        private final CountDownLatch running;

        private final CountDownLatch answered;

        Held(CountDownLatch running, CountDownLatch answered) {
            this.running = running;
            this.answered = answered;
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("create table held (id int)");
            op.data((tx) -> {
                this.running.countDown();
                this.answered.await(30, TimeUnit.SECONDS);
            });
        }

    }

}
