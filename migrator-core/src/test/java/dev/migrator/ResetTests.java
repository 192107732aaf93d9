package dev.migrator;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.cli.ExitCodes;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.command.Reset;
import dev.migrator.command.ResetNotAllowedException;
import dev.migrator.dialect.postgres.AdvisoryLock;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.LockWaitException;
import dev.migrator.execute.SchemaInUseException;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResetTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts().then("a1", "create table t (id int)")
        .then("a2", "insert into t values (1)");

    /** One of each kind of object that a schema can hold. */
    private static final String EVERYTHING = """
            create table "Odd ""one" (id int generated always as identity, n serial, m int references "Odd ""one" (id),
                                      unique (id));
            create table p (id int) partition by range (id);
            create table p1 partition of p for values from (0) to (10);
            create index on p (id);
            create view v as select * from p;
            create materialized view mv as select * from v;
            create sequence s;
            create foreign data wrapper w;
            create server srv foreign data wrapper w;
            create foreign table ft (id int) server srv;
            create type mood as enum ('sad');
            create type pair as (a int, b mood);
            create domain d as mood check (value = 'sad');
            create type r as range (subtype = int8);
            create table uses (m mood default 'sad', p pair, d d, r r);
            create function f(mood) returns int language sql as 'select 1';
            create function g(uses) returns int language sql as 'select 1';
            create procedure pr(int) language sql as 'select 1';
            create aggregate agg(int) (sfunc = int4pl, stype = int);
            create aggregate every_one(*) (sfunc = int8inc, stype = int8, initcond = '0');
            create function eq(mood, mood) returns boolean language sql as 'select true';
            create operator === (leftarg = mood, rightarg = mood, function = eq);
            create operator family fam using btree;
            create collation col from "C";
            create conversion con for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
            create statistics st on id, n from "Odd ""one";
            create text search dictionary dict (template = pg_catalog.simple);
            create text search configuration conf (copy = pg_catalog.english);
            create function tf() returns trigger language plpgsql as 'begin return new; end';
            create trigger tr before insert on uses for each row execute function tf();
            create function circular() returns setof uses language sql as 'select * from public.uses';
            """;

    @Test
    void everythingIsDroppedAndMigratedAgain() {
        migrator().upgrade();
        List<String> before = Catalogue.schema(this.database);
        this.database.execute("set search_path = public; " + EVERYTHING);
        this.database.execute("insert into t values (2); drop table migrator_log");
        Reset.Result result = migrator().reset();
        assertThat(result.upgrade().applied()).hasToString("[a1, a2]");
        assertThat(result.emptied().left()).isEmpty();
        assertThat(result.emptied().dropped()).contains("table public.t", "table public.\"Odd \"\"one\"",
                "routine public.f(public.mood)", "operator public.===(public.mood,public.mood)", "type public.mood",
                "table public.migrator_revision");
        assertThat(Catalogue.schema(this.database)).isEqualTo(before);
        assertThat(this.database.column("select id from t")).containsExactly("1");
        assertThat(this.database.column("""
                select o.identity from pg_depend d, pg_identify_object(d.classid, d.objid, 0) o
                 where d.refclassid = 'pg_namespace'::regclass and d.refobjid = 'public'::regnamespace
                   and o.identity !~ 'migrator_'""")).containsExactly("public.t");
        assertThat(migrator().examine().findings()).isEmpty();
    }

    @Test
    void extensionsAndTheSchemaStayAsTheyAre() {
        this.database.execute("create extension pgcrypto schema public; create extension hstore schema public");
        this.database.execute("drop role if exists resident; create role resident");
        this.database.execute("comment on schema public is 'ours'; grant usage on schema public to resident");
        this.database.execute("alter default privileges in schema public grant select on tables to resident");
        this.database.execute("create table h (value hstore)");
        String schema = "select to_jsonb(n) || jsonb_build_object('comment', obj_description(n.oid)) "
                + "from pg_namespace n where nspname = 'public'";
        List<String> before = this.database.column(schema);
        migrator().reset();
        assertThat(this.database.column(schema)).isEqualTo(before);
        assertThat(this.database.column("select extname from pg_extension order by 1")).containsExactly("hstore",
                "pgcrypto", "plpgsql");
        assertThat(this.database.column("select digest('x', 'md5')::text || ('a=>1'::hstore)::text")).hasSize(1);
        assertThat(this.database.column("select has_table_privilege('resident', 't', 'select')")).containsExactly("t");
        this.database.execute("drop owned by resident; drop role resident");
    }

    @Test
    void whatBelongsToOthersAndOtherSchemasStay() {
        this.database.execute("drop role if exists tenant; create role tenant login");
        this.database.execute("grant usage, create on schema public to tenant");
        this.database.execute("create table theirs (id int); create schema other; create table other.t (id int)");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(this.database.url());
        dataSource.setUser("tenant");
        Migrator tenant = Migrator.on(dataSource).source(this.scripts).settings(allowed()).build();
        tenant.upgrade();
        Reset.Result result = tenant.reset();
        assertThat(result.emptied().left()).containsExactly("table public.theirs");
        assertThat(result.emptied().dropped()).containsExactly("table public.migrator_log",
                "table public.migrator_revision", "table public.t");
        assertThat(this.database.column("select to_regclass('other.t')")).containsExactly("other.t");
        this.database.execute("drop owned by tenant; drop role tenant");
    }

    @Test
    void aSchemaThatDoesNotExistIsMade() {
        MigratorSettings settings = MigratorSettings.builder().schema("shop").allowReset(true).build();
        Migrator migrator = Migrator.on(this.database.dataSource()).source(this.scripts).settings(settings).build();
        this.database.execute("create table t (id int)");
        assertThat(migrator.reset().emptied().dropped()).isEmpty();
        assertThat(migrator.reset().emptied().dropped()).hasSize(3);
        assertThat(this.database.column("select to_regclass('public.t')")).containsExactly("t");
    }

    @Test
    void itIsRefusedUnlessTheSettingAllowsItAndItIsConfirmed() {
        migrator().upgrade();
        Migrator refusing = Migrator.on(this.database.dataSource()).source(this.scripts).build();
        assertThatExceptionOfType(ResetNotAllowedException.class).isThrownBy(refusing::reset);
        assertThat(run(refusing, "reset", "--yes")).startsWith(ExitCodes.FAILED + " FAILED: ")
            .contains("migrator.allow-reset=true", "--yes");
        assertThat(run(migrator(), "reset")).startsWith(ExitCodes.FAILED + " FAILED: ")
            .contains("migrator.allow-reset=true", "--yes");
        assertThat(this.database.column("select id from t")).containsExactly("1");
        assertThat(run(migrator(), "reset", "a1", "--yes")).isEqualTo("""
                0 dropped table public.migrator_log
                dropped table public.migrator_revision
                dropped table public.t
                applied a1
                at a1
                """);
    }

    @Test
    void aScriptThatCannotBePlannedIsFoundWhileTheDataIsThere() {
        migrator().upgrade();
        this.scripts.then("a3", "select 'open quote");
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> migrator().reset());
        assertThat(this.database.column("select id from t")).containsExactly("1");
    }

    @Test
    void whoHoldsLocksInTheSchemaIsNamedAndNothingIsDropped() throws SQLException {
        migrator().upgrade();
        MigratorSettings settings = MigratorSettings.builder()
            .allowReset(true)
            .lockTimeout(Duration.ofMillis(100))
            .build();
        try (Connection other = this.database.dataSource().getConnection()) {
            other.setClientInfo("ApplicationName", "the other one");
            other.setAutoCommit(false);
            other.createStatement().execute("select * from t");
            Migrator migrator = Migrator.on(this.database.dataSource()).source(this.scripts).settings(settings).build();
            assertThatExceptionOfType(SchemaInUseException.class).isThrownBy(migrator::reset)
                .satisfies((ex) -> assertThat(ex.problem()).contains("application the other one"));
        }
        assertThat(this.database.column("select revision from migrator_revision order by 1")).containsExactly("a1",
                "a2");
    }

    @Test
    void itHoldsTheLockOfTheRuns() throws SQLException {
        MigratorSettings settings = MigratorSettings.builder().allowReset(true).lockWaitLimit(Duration.ZERO).build();
        try (Connection holder = this.database.dataSource().getConnection()) {
            assertThat(new AdvisoryLock("\"public\".\"migrator_revision\"").tryAcquire(holder)).isTrue();
            Migrator migrator = Migrator.on(this.database.dataSource()).source(this.scripts).settings(settings).build();
            assertThatExceptionOfType(LockWaitException.class).isThrownBy(migrator::reset);
        }
    }

    private static MigratorSettings allowed() {
        return MigratorSettings.builder().allowReset(true).build();
    }

    private Migrator migrator() {
        return Migrator.on(this.database.dataSource()).source(this.scripts).settings(allowed()).build();
    }

    private static String run(Migrator migrator, String... arguments) {
        StringWriter out = new StringWriter();
        int code = new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), new PrintWriter(out),
                new PrintWriter(out))
            .run(List.of(arguments));
        return code + " " + out;
    }

}
