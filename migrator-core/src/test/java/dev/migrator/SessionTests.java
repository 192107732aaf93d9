package dev.migrator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.migrator.execute.RevisionFailedException;
import dev.migrator.execute.SurroundingTransactionException;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionTests {

    private static final List<String> SETTINGS = List.of("search_path", "lock_timeout", "statement_timeout",
            "client_connection_check_interval", "role", "application_name");

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void aHostileSearchPathRedirectsNothing() {
        this.database.execute("create schema evil");
        this.database.execute("create table evil.migrator_revision (revision text)");
        this.database.execute("alter database %s set search_path = evil, public".formatted(this.database.name()));
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        migrator(scripts).upgrade();
        assertThat(migrator(scripts).upgrade().applied()).isEmpty();
        assertThat(this.database.column("select schemaname from pg_tables where tablename = 't'"))
            .containsExactly("public");
        assertThat(this.database.column("select revision from public.migrator_revision")).containsExactly("a1");
    }

    @Test
    void functionsOfAHostileSchemaAreNotCalled() {
        this.database.execute("create schema evil");
        this.database.execute("create function evil.array_to_string(text[], text) returns text language sql "
                + "as $$ select 'stolen' $$");
        this.database
            .execute("alter database %s set search_path = evil, pg_catalog, public".formatted(this.database.name()));
        TestScripts scripts = new TestScripts().then("a1", "select 1").then("a2", "select 1");
        migrator(scripts).upgrade();
        assertThat(migrator(scripts).status().current()).hasToString("[a2]");
        assertThat(migrator(scripts).upgrade().applied()).isEmpty();
    }

    @Test
    void aSchemaOfAnyNameIsMadeAndUsed() {
        String schema = "Odd \"schema\"; drop table t";
        MigratorSettings settings = MigratorSettings.builder().schema(schema).revisionTable("Rev isions").build();
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        Migrator migrator = Migrator.on(this.database.dataSource()).source(scripts).settings(settings).build();
        migrator.upgrade();
        assertThat(migrator.upgrade().applied()).isEmpty();
        assertThat(this.database.column("select schemaname from pg_tables where tablename in ('t', 'Rev isions')"))
            .containsExactly(schema, schema);
    }

    @Test
    void thePooledConnectionComesBackAsItWas() throws SQLException {
        try (HikariDataSource pool = pool(1)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("set search_path = 'x', public");
            jdbc.execute("set lock_timeout = '17s'");
            List<String> before = settings(jdbc);
            TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
                .then("a2", "set search_path = 'elsewhere'; set lock_timeout = 0; set role pg_monitor;")
                .then("a3", "create table u (id int)");
            Migrator.on(pool).source(scripts).build().upgrade();
            assertThat(settings(jdbc)).isEqualTo(before);
            assertThat(jdbc.queryForObject(
                    "select count(*) from pg_locks join pg_database on oid = database where locktype = 'advisory' and datname = current_database()",
                    Integer.class))
                .isZero();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
            assertThat(
                    this.database.column("select tableowner || ' ' || schemaname from pg_tables where tablename = 'u'"))
                .containsExactly("postgres public");
        }
    }

    @Test
    void theConnectionComesBackAsItWasAfterAFailure() {
        try (HikariDataSource pool = pool(1)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            List<String> before = settings(jdbc);
            TestScripts scripts = new TestScripts().then("a1", "select 1/0");
            assertThatExceptionOfType(RevisionFailedException.class)
                .isThrownBy(() -> Migrator.on(pool).source(scripts).build().upgrade());
            assertThat(settings(jdbc)).isEqualTo(before);
            assertThat(jdbc.queryForObject(
                    "select count(*) from pg_locks join pg_database on oid = database where locktype = 'advisory' and datname = current_database()",
                    Integer.class))
                .isZero();
        }
    }

    @Test
    void aPoolWithoutAutocommitWorksAndStaysWithoutIt() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(this.database.url());
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
            Migrator.on(pool).source(scripts).build().upgrade();
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
            }
        }
        assertThat(this.database.column("select count(*) from t")).containsExactly("0");
    }

    @Test
    void servicesOnTheDataSourceShareTheTransactionAndItsFate() {
        try (HikariDataSource pool = pool(1)) {
            JdbcTemplate service = new JdbcTemplate(pool);
            Migrator failing = Migrator.on(pool).source(new TestScripts().java(new UsesService(service, true))).build();
            assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(failing::upgrade);
            assertThat(this.database.column("select to_regclass('t')")).containsOnlyNulls();
            Migrator.on(pool).source(new TestScripts().java(new UsesService(service, false))).build().upgrade();
            assertThat(this.database.column("select id from t")).containsExactly("1");
        }
    }

    @Test
    void aSurroundingTransactionIsRefused() {
        TestScripts scripts = new TestScripts().then("a1", "create table t (id int)");
        TransactionTemplate transaction = new TransactionTemplate(
                new DataSourceTransactionManager(this.database.dataSource()));
        assertThatExceptionOfType(SurroundingTransactionException.class)
            .isThrownBy(() -> transaction.executeWithoutResult((status) -> migrator(scripts).upgrade()));
    }

    @Test
    void aStatementThatTakesTooLongIsCutShort() {
        MigratorSettings settings = MigratorSettings.builder().statementTimeout(Duration.ofMillis(100)).build();
        TestScripts scripts = new TestScripts().then("a1", "select pg_sleep(60)");
        assertThatExceptionOfType(RevisionFailedException.class)
            .isThrownBy(
                    () -> Migrator.on(this.database.dataSource()).source(scripts).settings(settings).build().upgrade())
            .satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("57014"));
    }

    private HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(this.database.url());
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    private static List<String> settings(JdbcTemplate jdbc) {
        return SETTINGS.stream().map((name) -> jdbc.queryForObject("show " + name, String.class)).toList();
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource()).source(scripts).build();
    }

    @Revision(id = "a1", message = "uses a service")
    record UsesService(JdbcTemplate service, boolean fails) implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("create table t (id int)");
            op.data((tx) -> this.service.update("insert into t values (1)"));
            if (this.fails) {
                op.execute("select 1/0");
            }
        }

    }

}
