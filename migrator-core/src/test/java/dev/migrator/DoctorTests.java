package dev.migrator;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.cli.ExitCodes;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.command.UnknownRevisionPolicy;
import dev.migrator.diagnosis.Examination;
import dev.migrator.diagnosis.Finding;
import dev.migrator.diagnosis.LeftoverFinding;
import dev.migrator.diagnosis.RevisionFinding;
import dev.migrator.diagnosis.SessionFinding;
import dev.migrator.diagnosis.Severity;
import dev.migrator.diagnosis.TableFinding;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.dialect.postgres.InvalidIndex;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.dialect.postgres.StatementEffect.Trace;
import dev.migrator.execute.Database;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.Pooler;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.plan.Actor;
import dev.migrator.plan.Bookkeeping;
import dev.migrator.plan.DataModes;
import dev.migrator.plan.Planner;
import dev.migrator.plan.StateTables;
import dev.migrator.script.Scripts;
import dev.migrator.testing.PgBouncer;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;
import dev.migrator.testing.Waiting;
import dev.migrator.testing.WireProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each situation is really produced, and where a finding says what repairs it, that is
 * done and leaves nothing to be found.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DoctorTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final TestScripts scripts = new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
        .then("a2", "", "create table u (id int)", "drop table u -- gone");

    @AfterEach
    void endThreads() {
        this.threads.shutdownNow();
    }

    @Test
    void nothingIsFoundInADatabaseThatIsWellAndNothingIsWritten() {
        migrator(this.scripts).upgrade();
        List<String> log = this.database.column("select to_jsonb(l) from migrator_log l");
        assertThat(findings(this.scripts)).isEmpty();
        assertThat(this.database.column("select to_jsonb(l) from migrator_log l")).isEqualTo(log);
        assertThat(run(this.scripts, "doctor")).isEqualTo("0 nothing found\n");
    }

    @Test
    void aDatabaseThatWasNeverMigratedIsARemarkAndStaysAsItIs() {
        assertThat(findings(this.scripts)).containsExactly(new TableFinding.NeverMigrated("public"));
        assertThat(run(this.scripts, "doctor"))
            .isEqualTo("0 remark: The schema public has no state tables: no revision was ever applied.\n"
                    + "    migrator upgrade head\n");
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void aLostLogIsMadeAnew() {
        migrator(this.scripts).upgrade();
        this.database.execute("drop table migrator_log");
        assertThat(findings(this.scripts)).singleElement().isInstanceOf(TableFinding.LogLost.class);
        repair(this.scripts);
    }

    @Test
    void aLostTableOfRevisionsIsMadeGoodByAStamp() {
        migrator(this.scripts).upgrade();
        this.database.execute("drop table migrator_revision");
        assertThat(findings(this.scripts)).singleElement()
            .isInstanceOf(TableFinding.RevisionsLost.class)
            .satisfies((finding) -> assertThat(finding.repair()).isEqualTo("migrator stamp REVISION"));
        run(this.scripts, "stamp", "a2");
        assertThat(findings(this.scripts)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aLostColumnIsPutBack(String table, String column) {
        migrator(this.scripts).upgrade();
        this.database.execute("alter table %s drop column %s".formatted(table, column));
        assertThat(findings(this.scripts)).singleElement()
            .isInstanceOfSatisfying(TableFinding.Altered.class,
                    (altered) -> assertThat(altered.missing()).containsExactly(column));
        repair(this.scripts);
        migrator(this.scripts.then("a3", "select 1")).upgrade();
        assertThat(findings(this.scripts)).isEmpty();
    }

    static Stream<Object[]> columns() {
        TestDatabase pattern = TestServer.createDatabase();
        Migrator.on(pattern.dataSource()).source(new TestScripts().then("a1", "select 1")).build().upgrade();
        return pattern.rows("""
                select table_name, column_name from information_schema.columns
                 where table_schema = 'public' and (table_name, column_name) <> ('migrator_revision', 'revision')""")
            .stream()
            .map((row) -> new Object[] { row.get("table_name"), row.get("column_name") });
    }

    @Test
    void aTableThatLostItsIdsCannotBeRepaired() {
        migrator(this.scripts).upgrade();
        this.database.execute("alter table migrator_revision drop column revision");
        assertThat(findings(this.scripts)).singleElement()
            .satisfies((finding) -> assertThat(finding.repair()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "alter table migrator_revision drop constraint migrator_revision_pkey; "
                    + "insert into migrator_revision select * from migrator_revision",
            "alter table migrator_revision drop constraint migrator_revision_state_check; "
                    + "update migrator_revision set state = 'odd'",
            "update migrator_revision set revision = 'not an id!'  where revision = 'a1'" })
    void rowsThatMakeNoSenseAreTold(String alteration) {
        migrator(this.scripts).upgrade();
        this.database.execute(alteration);
        assertThat(findings(this.scripts)).singleElement().isInstanceOf(TableFinding.Unreadable.class);
    }

    @Test
    void aRowWithoutItsParentIsMadeGoodByAStamp() {
        migrator(this.scripts).upgrade();
        this.database.execute("delete from migrator_revision where revision = 'a1'");
        assertThat(findings(this.scripts)).singleElement()
            .isInstanceOfSatisfying(RevisionFinding.ParentMissing.class,
                    (lost) -> assertThat(lost.missing()).hasToString("a1"));
        repair(this.scripts);
    }

    @Test
    void anUnknownRevisionIsUndoneWithWhatTheDatabaseKeeps() {
        migrator(this.scripts).upgrade();
        TestScripts older = new TestScripts().then("a1", "create table t (id int)");
        assertThat(findings(older)).singleElement()
            .isInstanceOfSatisfying(RevisionFinding.Unknown.class,
                    (unknown) -> assertThat(unknown.row().id()).hasToString("a2"));
        repair(older);
        assertThat(this.database.column("select to_regclass('u')")).containsOnlyNulls();
    }

    @Test
    void unknownRevisionsAreRemarksWhereTheyAreAllowed() {
        migrator(this.scripts).upgrade();
        MigratorSettings settings = MigratorSettings.builder().onUnknownRevision(UnknownRevisionPolicy.IGNORE).build();
        TestScripts other = new TestScripts().then("c1", "select 1");
        List<Finding> findings = Migrator.on(this.database.dataSource())
            .source(other)
            .settings(settings)
            .build()
            .examine()
            .findings();
        assertThat(findings).hasSize(2).allMatch((finding) -> finding.severity() == Severity.REMARK);
        assertThat(findings.get(0).repair()).as("a1 has a2 on top of it").isNull();
        assertThat(findings.get(1).repair()).contains("drop table u");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create index concurrently i on t (id)           |                                         | NONE
            create index concurrently i on t (id)           | create index i on t (id); invalid       | HALF
            create index concurrently i on t (id)           | create index i on t (id)                | WHOLE
            drop index concurrently old_i                   |                                         | NONE
            drop index concurrently old_i                   | drop index old_i                        | WHOLE
            alter table p detach partition p1 concurrently  |                                         | NONE
            alter table p detach partition p1 concurrently  | alter table p detach partition p1       | WHOLE
            vacuum t                                        |                                         | UNKNOWN
            """)
    void aRevisionThatStoppedMidwayIsToldWithWhatTheCatalogueShows(String statement, String left, Trace trace) {
        this.database.execute("""
                create schema shop;
                set search_path = shop;
                create table t (id int);
                create table p (id int) partition by range (id);
                create table p1 partition of p for values from (0) to (10);
                create index old_i on t (id)""");
        MigratorSettings settings = MigratorSettings.builder().schema("shop").build();
        TestScripts stopped = new TestScripts().then("b0", "select 1").thenWithoutTransaction("b1", statement);
        Migrator migrator = Migrator.on(this.database.dataSource()).source(stopped).settings(settings).build();
        migrator.upgrade("b0");
        this.database.jdbc()
            .update("""
                    insert into shop.migrator_revision (revision, parents, dependencies, message, checksum, state, started_at,
                                                        applied_by, application, transactional, in_doubt)
                    values ('b1', '{b0}', '{}', '', '', 'upgrading', now(), 'me', 'app', false, ?)""",
                    statement);
        if (left != null) {
            this.database.execute("set search_path = shop; " + left.replace("invalid",
                    "update pg_index set indisvalid = false where indexrelid = 'i'::regclass"));
        }
        assertThat(migrator.examine().findings()).first()
            .isInstanceOfSatisfying(RevisionFinding.Midway.class, (midway) -> {
                assertThat(midway.trace()).isEqualTo(trace);
                assertThat(midway.severity()).isEqualTo(Severity.PROBLEM);
                assertThat(midway.sentence()).contains("stopped while it was going up", statement);
                assertThat(midway.repair()).isEqualTo("migrator upgrade b1");
            });
        migrator.upgrade("b1");
        assertThat(migrator.examine().findings()).isEmpty();
    }

    @Test
    void aDowngradeThatStoppedMidwayGoesOn() {
        TestScripts broken = new TestScripts().then("a1", "-- transactional: no\n", "create table t (id int);",
                "drop table t;\nselect 1/0;");
        migrator(broken).upgrade();
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).downgrade("base"));
        TestScripts corrected = new TestScripts().then("a1", "-- transactional: no\n", "create table t (id int);",
                "drop table t;\nselect 1;");
        assertThat(findings(corrected)).singleElement()
            .satisfies((finding) -> assertThat(finding.sentence()).contains("going down", "1 of its steps"));
        repair(corrected);
        assertThat(this.database.column("select count(*) from migrator_revision")).containsExactly("0");
    }

    @Test
    void whileARunHoldsTheLockARevisionThatIsMidwayIsARemark() throws SQLException {
        TestScripts broken = new TestScripts().thenWithoutTransaction("a1", "create table t (id int);\nselect 1/0;");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(broken).upgrade());
        try (Connection holder = holder()) {
            assertThat(findings(broken)).hasSize(2).allMatch((finding) -> finding.severity() == Severity.REMARK);
        }
    }

    @Test
    void whoHoldsTheLockIsTold() throws SQLException {
        migrator(this.scripts).upgrade();
        try (Connection holder = holder()) {
            assertThat(findings(this.scripts)).singleElement()
                .isInstanceOfSatisfying(SessionFinding.LockHeld.class, (held) -> {
                    assertThat(held.idleForLong()).isFalse();
                    assertThat(held.sentence()).contains("user postgres", "application the other one", "idle for 0 s");
                    assertThat(held.repair())
                        .isEqualTo("SELECT pg_terminate_backend(%d);".formatted(held.holder().pid()));
                });
        }
    }

    @Test
    void aHolderThatIsIdleForLongIsAProblemThatCanBeEnded() throws SQLException {
        migrator(this.scripts).upgrade();
        StateTables tables = new StateTables(new PostgresDialect(), "public", "migrator_revision", "migrator_log");
        SessionSettings settings = new SessionSettings(List.of("public"), Duration.ZERO, Duration.ZERO, Duration.ZERO);
        Planner planner = new Planner(new Bookkeeping(new PostgresDialect(), tables, new Actor(() -> "host", "app")),
                new PostgresDialect(), DataModes.AS_DECLARED);
        Examination impatient = new Examination(tables, settings, planner, Pooler.REFUSE, Duration.ZERO);
        holder();
        try (OpenDatabase open = new Database(this.database.dataSource(), tables, List.of()).open()) {
            List<Finding> findings = impatient.examine(open, Scripts.load(List.of(this.scripts)), Severity.PROBLEM);
            assertThat(findings).singleElement().satisfies((finding) -> {
                assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
                assertThat(finding.sentence()).contains("idle for long");
                this.database.execute(String.valueOf(finding.repair()));
            });
        }
        await("select count(*) = 0 from pg_locks where locktype = 'advisory' and database = "
                + "(select oid from pg_database where datname = current_database())");
        assertThat(findings(this.scripts)).isEmpty();
    }

    @Test
    void anIndexThatIsLeftInvalidIsRebuilt() {
        migrator(this.scripts).upgrade();
        this.database.execute("create schema \"Odd one\"");
        this.database.execute("create table \"Odd one\".t (id int)");
        this.database.execute("insert into \"Odd one\".t values (1), (1)");
        assertThatExceptionOfType(RuntimeException.class)
            .isThrownBy(() -> this.database.execute("create unique index concurrently \"I x\" on \"Odd one\".t (id)"));
        assertThat(findings(this.scripts)).singleElement().satisfies((finding) -> {
            assertThat(finding.sentence()).contains("\"Odd one\".\"I x\" of \"Odd one\".t is INVALID");
            assertThat(finding.repair()).contains("DROP INDEX CONCURRENTLY \"Odd one\".\"I x\";");
        });
        this.database.execute("delete from \"Odd one\".t");
        repair(this.scripts);
        assertThat(this.database
            .column("select indisvalid from pg_index where indexrelid = '\"Odd one\".\"I x\"'::regclass"))
            .containsExactly("t");
    }

    @Test
    void anIndexThatIsBuiltRightNowIsARemark() throws Exception {
        migrator(this.scripts).upgrade();
        try (Connection old = this.database.dataSource().getConnection()) {
            old.setAutoCommit(false);
            execute(old, "insert into t values (1)");
            this.threads.submit(() -> this.database.execute("create index concurrently i on t (id)"));
            await("select count(*) = 1 from pg_stat_progress_create_index where phase like 'waiting%'");
            assertThat(findings(this.scripts)).singleElement().satisfies((finding) -> {
                assertThat(finding.severity()).isEqualTo(Severity.REMARK);
                assertThat(finding.repair()).isNull();
            });
            old.commit();
        }
        await("select indisvalid from pg_index where indexrelid = 'i'::regclass");
        assertThat(findings(this.scripts)).isEmpty();
    }

    @Test
    void theCopyOfAReindexThatWasCutShortIsDropped() throws SQLException {
        migrator(this.scripts).upgrade();
        this.database.execute("create index i on t (id)");
        interrupted("insert into t values (1)", "reindex index concurrently i");
        assertThat(findings(this.scripts)).singleElement()
            .isInstanceOfSatisfying(LeftoverFinding.IndexInvalid.class, (invalid) -> assertThat(invalid.index())
                .isEqualTo(new InvalidIndex("public.i_ccnew", "public.t", InvalidIndex.Kind.COPY)));
        repair(this.scripts);
    }

    @Test
    void anIndexThatWaitsForThoseOfPartitionsIsARemark() {
        migrator(this.scripts).upgrade();
        this.database.execute("create table p (id int) partition by range (id)");
        this.database.execute("create table p1 partition of p for values from (0) to (10)");
        this.database.execute("create index i on only p (id)");
        assertThat(findings(this.scripts)).singleElement().satisfies((finding) -> {
            assertThat(finding.severity()).isEqualTo(Severity.REMARK);
            assertThat(finding.sentence()).contains("some partition has no index");
        });
    }

    @Test
    void aPendingDetachmentIsFinished() throws SQLException {
        migrator(this.scripts).upgrade();
        this.database.execute("create table p (id int) partition by range (id)");
        this.database.execute("create table \"P 1\" partition of p for values from (0) to (10)");
        interrupted("select * from p", "alter table p detach partition \"P 1\" concurrently");
        assertThat(findings(this.scripts)).singleElement()
            .satisfies((finding) -> assertThat(finding.repair())
                .isEqualTo("ALTER TABLE public.p DETACH PARTITION public.\"P 1\" FINALIZE;"));
        repair(this.scripts);
    }

    @Test
    void aDetachmentThatIsUnderWayIsARemark() throws SQLException {
        migrator(this.scripts).upgrade();
        this.database.execute("create table p (id int) partition by range (id)");
        this.database.execute("create table p1 partition of p for values from (0) to (10)");
        try (Connection reader = this.database.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            execute(reader, "select * from p");
            this.threads.submit(() -> this.database.execute("alter table p detach partition p1 concurrently"));
            await("select count(*) = 1 from pg_inherits where inhdetachpending");
            assertThat(findings(this.scripts)).singleElement()
                .satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.REMARK));
            reader.commit();
        }
    }

    @Test
    void constraintsThatAreNotValidAreRemarksThatCanBeValidated() {
        migrator(this.scripts).upgrade();
        this.database.execute("alter table t add constraint \"C\" check (id > 0) not valid");
        this.database.execute("create domain d as int; alter domain d add constraint c check (value > 0) not valid");
        assertThat(findings(this.scripts)).hasSize(2)
            .allMatch((finding) -> finding.severity() == Severity.REMARK)
            .extracting(Finding::repair)
            .containsExactly("ALTER DOMAIN public.d VALIDATE CONSTRAINT c;",
                    "ALTER TABLE public.t VALIDATE CONSTRAINT \"C\";");
        repair(this.scripts);
    }

    @Test
    void aScriptThatWasChangedIsAcceptedAsItIs() {
        migrator(this.scripts).upgrade();
        TestScripts changed = new TestScripts().then("a1", "CREATE TABLE t (id int); -- the same")
            .then("a2", "create table v (id int)");
        assertThat(findings(changed)).singleElement()
            .isInstanceOfSatisfying(RevisionFinding.Changed.class,
                    (finding) -> assertThat(finding.sentence()).contains("a2 (a2.sql)"));
        repair(changed);
    }

    @Test
    void severalHeadsAreNamed() {
        this.scripts.file("-- revision: b1\n-- revises: a1\n-- upgrade\nselect 1;", "b1");
        migrator(this.scripts).upgrade("heads");
        assertThat(findings(this.scripts)).singleElement()
            .satisfies((finding) -> assertThat(finding.repair()).contains("migrator merge", "a2", "b1"));
    }

    @Test
    void aPoolerIsAProblemUnlessItIsAllowed() throws Exception {
        migrator(this.scripts).upgrade();
        try (PgBouncer bouncer = new PgBouncer(this.database)) {
            DataSource pooled = bouncer.start("transaction");
            assertThat(Migrator.on(pooled).source(this.scripts).build().examine().findings())
                .containsExactly(new SessionFinding.PoolerBetween(false));
            MigratorSettings allowed = MigratorSettings.builder().pooler(Pooler.SESSION).build();
            assertThat(Migrator.on(pooled).source(this.scripts).settings(allowed).build().examine().isHealthy())
                .isTrue();
        }
    }

    @Test
    void missingPrivilegesAreGranted() {
        migrator(this.scripts).upgrade();
        this.database.execute("drop role if exists patient");
        this.database.execute("create role patient login");
        this.database.execute("grant select, delete on migrator_revision to patient");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.database.url());
        dataSource.setUser("patient");
        Migrator poor = Migrator.on(dataSource).source(this.scripts).build();
        assertThat(poor.examine().findings()).extracting(Finding::repair)
            .containsExactly("GRANT CREATE ON SCHEMA \"public\" TO \"patient\";",
                    "GRANT INSERT, UPDATE ON TABLE \"public\".\"migrator_revision\" TO \"patient\";",
                    "GRANT INSERT ON TABLE \"public\".\"migrator_log\" TO \"patient\";");
        this.database
            .execute("revoke usage on schema public from public; revoke select on migrator_revision from patient");
        assertThat(poor.examine().findings()).hasSize(3);
        poor.examine().findings().forEach((finding) -> this.database.execute(String.valueOf(finding.repair())));
        assertThat(poor.examine().findings()).isEmpty();
        MigratorSettings elsewhere = MigratorSettings.builder().schema("elsewhere").build();
        assertThat(Migrator.on(dataSource).source(this.scripts).settings(elsewhere).build().examine().findings())
            .extracting(Finding::repair)
            .contains("GRANT CREATE ON DATABASE %s TO \"patient\";".formatted(this.database.name()));
        this.database.execute("drop owned by patient; drop role patient");
    }

    @Test
    void aServerThatIsTooOldIsTold() {
        try (WireProxy proxy = new WireProxy(this.database,
                (answer) -> answer.replace("server_version\0" + "18", "server_version\0" + "13"))) {
            assertThat(Migrator.on(proxy.dataSource()).source(this.scripts).build().examine().findings())
                .singleElement()
                .isInstanceOf(SessionFinding.ServerUnsupported.class)
                .satisfies((finding) -> assertThat(finding.sentence()).contains("PostgreSQL 13"));
        }
    }

    @Test
    void problemsAreAnExitCode() {
        migrator(this.scripts).upgrade();
        this.database.execute("drop table migrator_log");
        assertThat(run(this.scripts, "doctor"))
            .startsWith(ExitCodes.DIFFERENCES + " problem: The table \"public\".\"migrator_log\" is gone")
            .contains("\n    CREATE TABLE IF NOT EXISTS \"public\".\"migrator_log\" (\n");
    }

    private List<Finding> findings(TestScripts scripts) {
        return migrator(scripts).examine().findings();
    }

    /** Does what the findings say until nothing is found any more. */
    private void repair(TestScripts scripts) {
        for (int round = 0; round < 3; round++) {
            for (Finding finding : findings(scripts)) {
                String repair = String.valueOf(finding.repair());
                if (repair.startsWith("migrator ")) {
                    assertThat(run(scripts, repair.substring("migrator ".length()).split(" "))).startsWith("0");
                }
                else {
                    this.database.execute(repair);
                }
            }
        }
        assertThat(findings(scripts)).isEmpty();
    }

    private String run(TestScripts scripts, String... arguments) {
        StringWriter out = new StringWriter();
        Migrator migrator = migrator(scripts);
        int code = new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), new PrintWriter(out),
                new PrintWriter(out))
            .run(List.of(arguments));
        return code + " " + out;
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    private Connection holder() throws SQLException {
        Connection holder = this.database.dataSource().getConnection();
        holder.setClientInfo("ApplicationName", "the other one");
        assertThat(new AdvisoryLock("\"public\".\"migrator_revision\"").tryAcquire(holder)).isTrue();
        return holder;
    }

    /** Runs a statement that waits for a transaction, and is ended by its time limit. */
    private void interrupted(String inTransaction, String statement) throws SQLException {
        try (Connection old = this.database.dataSource().getConnection();
                Connection waiting = this.database.dataSource().getConnection()) {
            old.setAutoCommit(false);
            execute(old, inTransaction);
            execute(waiting, "set statement_timeout = '500ms'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(waiting, statement));
            old.commit();
        }
    }

    private void await(String condition) {
        Waiting.until(() -> List.of("t").equals(this.database.column(condition)));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
