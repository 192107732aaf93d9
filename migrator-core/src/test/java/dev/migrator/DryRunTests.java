package dev.migrator;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.cli.ExitCodes;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.command.DryRun;
import dev.migrator.command.NotTransactionalException;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.execute.LockWaitException;
import dev.migrator.execute.MissingPrivilegeException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.RunListener;
import dev.migrator.execute.UncommittedEnumValueException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.Plan;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DryRunTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts().then("a1", "create table t (id int primary key)")
        .then("a2", "insert into t values (1)")
        .then("a3", "alter table t add name text");

    @Test
    void everythingRunsAndNothingRemains() {
        DryRun.Result result = migrator(this.scripts).dryRun("head");
        assertThat(result.applied()).hasToString("[a1, a2, a3]");
        assertThat(result.from()).isEmpty();
        assertThat(result.to()).hasToString("[a3]");
        assertThat(result.duration()).isPositive();
        assertThat(everything()).isEmpty();
        assertThat(locks()).isZero();
    }

    @Test
    void onAMigratedDatabaseNoRowAndNoLogEntryRemains() {
        migrator(this.scripts).upgrade("a1");
        List<String> before = rows();
        assertThat(migrator(this.scripts).dryRun("head").applied()).hasToString("[a2, a3]");
        assertThat(migrator(this.scripts).dryRun("a1").applied()).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(this.database.column("select id from t")).isEmpty();
        assertThat(migrator(this.scripts).upgrade().applied()).hasToString("[a2, a3]");
    }

    @Test
    void aSchemaThatIsMissingIsMadeAndGoneAgain() {
        MigratorSettings settings = MigratorSettings.builder().schema("shop").build();
        Migrator migrator = Migrator.on(this.database.dataSource()).source(this.scripts).settings(settings).build();
        assertThat(migrator.dryRun("head").applied()).hasSize(3);
        assertThat(this.database.column("select to_regnamespace('shop')")).containsOnlyNulls();
    }

    @Test
    void aRevisionOutsideOfATransactionIsRefusedBeforeAnythingRuns() {
        TestScripts mixed = new TestScripts().then("a1", "select 1/0")
            .thenWithoutTransaction("a2", "create index concurrently i on t (id)")
            .thenWithoutTransaction("a3", "vacuum t");
        assertThatExceptionOfType(NotTransactionalException.class).isThrownBy(() -> migrator(mixed).dryRun("head"))
            .satisfies((ex) -> {
                assertThat(ex.revisions()).hasToString("[a2, a3]");
                assertThat(ex.problem()).contains("a2 (message of a2)");
                assertThat(ex.action()).contains("plan");
            });
        assertThat(everything()).isEmpty();
    }

    @Test
    void aDowngradeThatStoppedMidwayIsRefused() {
        TestScripts broken = new TestScripts().then("a1", "-- transactional: no\n", "create table t (id int);",
                "drop table t;\nselect 1/0;");
        migrator(broken).upgrade();
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).downgrade("base"));
        assertThatExceptionOfType(NotTransactionalException.class).isThrownBy(() -> migrator(broken).dryRun("head"));
    }

    @Test
    void aFailureIsReportedAsInALiveRunAndLeavesNoLog() {
        TestScripts broken = this.scripts.then("a4", "create table u (id int);\n\ninsert into t values (1);");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).dryRun("head"))
            .satisfies((ex) -> {
                assertThat(ex.revision().value()).isEqualTo("a4");
                assertThat(ex.statement()).isEqualTo("insert into t values (1)");
                assertThat(ex.line()).isEqualTo(8);
                assertThat(ex.sqlState()).isEqualTo("23505");
            });
        assertThat(everything()).isEmpty();
        assertThat(locks()).isZero();
    }

    @Test
    void whatACommitWouldFindIsFoundAtItsRevision() {
        String deferred = "create table c (id int references t deferrable initially deferred)";
        TestScripts broken = new TestScripts().then("a1", "create table t (id int primary key)")
            .then("a2", deferred)
            .then("a3", "insert into c values (7)")
            .then("a4", "insert into t values (7)");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).upgrade())
            .satisfies((ex) -> assertThat(ex.revision().value()).isEqualTo("a3"));
        TestDatabase other = TestServer.createDatabase();
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(() -> Migrator.on(other.dataSource()).source(broken).build().dryRun("head"))
            .satisfies((ex) -> {
                assertThat(ex.revision().value()).isEqualTo("a3");
                assertThat(ex.sqlState()).isEqualTo("23503");
            });
    }

    @Test
    void constraintsAreDeferredAnewInEachRevisionAndLeaveNothingPending() {
        TestScripts deferring = new TestScripts()
            .then("a1", "create table t (id int primary key, n int unique deferrable initially immediate)")
            .then("a2", "create table c (id int references t deferrable initially deferred)")
            .then("a3", "insert into c values (7); insert into t values (7, 1)")
            .then("a4", "alter table c add name text; alter table t add name text")
            .then("a5", "insert into c values (8); insert into t values (8, 2)")
            .then("a6", "do $$ begin insert into t values (9, 2); raise exception 'too late'; "
                    + "exception when unique_violation then null; end $$");
        assertThat(migrator(deferring).dryRun("head").applied()).hasSize(6);
        assertThat(migrator(deferring).upgrade().applied()).hasSize(6);
    }

    @Test
    void aValueOfAnEnumThatIsNotCommittedIsToldApart() {
        TestScripts moods = new TestScripts().then("a1", "create type mood as enum ('sad')")
            .then("a2", "alter type mood add value 'gay'")
            .then("a3", "create table t (m mood default 'gay')");
        migrator(moods).upgrade("a1");
        assertThatExceptionOfType(UncommittedEnumValueException.class).isThrownBy(() -> migrator(moods).dryRun("head"))
            .satisfies((ex) -> assertThat(ex.revision().value()).isEqualTo("a3"));
        assertThat(migrator(moods).upgrade().applied()).hasSize(2);
    }

    @Test
    void codeWorksOnTheSameConnectionAndInTheSameTransaction() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(this.database.url());
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            UsesService code = new UsesService(new JdbcTemplate(pool), new ArrayList<>());
            TestScripts mixed = this.scripts.java(code);
            Migrator migrator = Migrator.on(pool)
                .source(mixed)
                .settings(MigratorSettings.builder().lockTimeout(Duration.ZERO).build())
                .build();
            assertThat(migrator.dryRun("head").applied()).hasSize(4);
            assertThat(code.seen).containsExactly(1, 2);
            assertThat(everything()).isEmpty();
        }
    }

    @Test
    void aLockThatIsNotToBeHadBeginsEverythingAnew() throws SQLException {
        this.database.execute("create table hot (id int)");
        this.database.execute("create sequence attempts");
        TestScripts waiting = new TestScripts().then("a1", "create table t (id int); select nextval('attempts')")
            .then("a2", "drop table hot");
        List<Backend> blockers = new ArrayList<>();
        try (Connection blocker = this.database.dataSource().getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("select * from hot");
            Migrator migrator = Migrator.on(this.database.dataSource())
                .source(waiting)
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(50)).build())
                .listener(new RunListener() {

                    @Override
                    public void lockRetried(dev.migrator.revision.Revision revision, int attempt, Duration pause,
                            List<Backend> seen) {
                        assertThat(revision.id()).hasToString("a2");
                        blockers.addAll(seen);
                    }

                })
                .pause((duration) -> {
                    assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
                    if (blockers.size() == 2) {
                        rollback(blocker);
                    }
                })
                .build();
            assertThat(migrator.dryRun("head").applied()).hasSize(2);
            assertThat(blockers).hasSize(2);
            assertThat(this.database.column("select last_value from attempts")).containsExactly("3");
            assertThat(this.database.column("select to_regclass('hot')")).containsExactly("hot");
        }
    }

    @Test
    void aLockThatIsNeverToBeHadIsAFailureWithItsBlockers() throws SQLException {
        this.database.execute("create table hot (id int)");
        try (Connection blocker = this.database.dataSource().getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("select * from hot");
            Migrator migrator = Migrator.on(this.database.dataSource())
                .source(new TestScripts().then("a1", "drop table hot"))
                .settings(MigratorSettings.builder().lockTimeout(Duration.ofMillis(50)).lockRetries(1).build())
                .pause((duration) -> {
                })
                .build();
            assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.dryRun("head"))
                .satisfies((ex) -> assertThat(ex.blockers()).hasSize(1));
        }
    }

    @Test
    void itIsRunUnderTheLock() throws SQLException {
        try (Connection holder = this.database.dataSource().getConnection()) {
            assertThat(new AdvisoryLock("\"public\".\"migrator_revision\"").tryAcquire(holder)).isTrue();
            Migrator migrator = Migrator.on(this.database.dataSource())
                .source(this.scripts)
                .settings(MigratorSettings.builder().lockWaitLimit(Duration.ZERO).build())
                .build();
            assertThatExceptionOfType(LockWaitException.class).isThrownBy(() -> migrator.dryRun("head"));
        }
    }

    @Test
    void noListenerHearsOfRevisionsThatBeginAndEnd() {
        List<String> heard = new ArrayList<>();
        Migrator.on(this.database.dataSource()).source(this.scripts).listener(new RunListener() {

            @Override
            public void runStarted(Plan plan) {
                heard.add("run");
            }

            @Override
            public void revisionFinished(Plan plan, dev.migrator.revision.Revision revision, Duration duration) {
                heard.add(revision.id().value());
            }

        }).build().dryRun("head");
        assertThat(heard).isEmpty();
    }

    @Test
    void aUserThatMayNotMakeTheTablesIsToldWhatToGrant() {
        this.database.execute("drop role if exists rehearser");
        this.database.execute("create role rehearser login");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.database.url());
        dataSource.setUser("rehearser");
        assertThatExceptionOfType(MissingPrivilegeException.class)
            .isThrownBy(() -> Migrator.on(dataSource).source(this.scripts).build().dryRun("head"));
        this.database.execute("drop role rehearser");
    }

    @Test
    void theCommandSaysWhatWouldHaveBeenDone() {
        assertThat(run("upgrade", "head", "--dry-run")).matches("""
                0 would apply a1
                would apply a2
                would apply a3
                would be at a3
                took \\d+ ms; everything was rolled back
                """);
        migrator(this.scripts).upgrade();
        assertThat(run("upgrade", "head", "--dry-run")).isEqualTo("0 already at a3\n");
        assertThat(run("upgrade", "head", "--dry-run", "--sql")).startsWith(ExitCodes.USAGE + " --sql runs nothing");
        this.scripts.thenWithoutTransaction("a4", "vacuum t");
        assertThat(run("upgrade", "head", "--dry-run"))
            .startsWith(ExitCodes.FAILED + " FAILED: There can be no dry run")
            .contains("a4 (message of a4)");
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        Migrator migrator = migrator(this.scripts);
        int code = new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), new PrintWriter(out),
                new PrintWriter(out))
            .run(List.of(arguments));
        return code + " " + out;
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    private List<String> everything() {
        return this.database.column("""
                select relname from pg_class where relnamespace = 'public'::regnamespace union all
                select typname from pg_type where typnamespace = 'public'::regnamespace""");
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(Catalogue.schema(this.database));
        rows.addAll(this.database.column("select to_jsonb(r) from migrator_revision r"));
        rows.addAll(this.database.column("select to_jsonb(l) from migrator_log l"));
        return rows;
    }

    private int locks() {
        return Integer.parseInt(this.database.column(
                "select count(*) from pg_locks join pg_database on oid = database where locktype = 'advisory' and datname = current_database()")
            .get(0));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Revision(id = "a4", revises = "a3", message = "uses a service")
    record UsesService(JdbcTemplate service, List<Integer> seen) implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> {
                this.seen.add(this.service.queryForObject("select count(*) from t", Integer.class));
                this.service.update("insert into t values (2)");
                this.seen.add(tx.jdbc().sql("select count(*) from t").query(Integer.class).single());
            });
        }

    }

}
