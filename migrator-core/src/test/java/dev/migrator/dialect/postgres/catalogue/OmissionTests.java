package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.Omission;

import dev.migrator.schema.InspectionScope;

import dev.migrator.schema.Inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DuplicateKeyException;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OmissionTests {

    private static final String TABLE = "create table t (a int, b int); ";

    private static final String SERVER = "create extension file_fdw schema public; create server s foreign data wrapper file_fdw; ";

    @ParameterizedTest
    @MethodSource
    void whatThePictureCannotShowIsListed(String sql, String kind, String name) {
        assertThat(InspectedSchema.inspect(sql).omissions()).contains(new Omission(kind, name));
    }

    static Stream<Object[]> whatThePictureCannotShowIsListed() {
        return Map.<String, String>ofEntries(
                Map.entry("event trigger|\"E\"",
                        "create function e() returns event_trigger language plpgsql as 'begin end';"
                                + " create event trigger \"E\" on ddl_command_end execute function e()"),
                Map.entry("foreign data wrapper|w", "create foreign data wrapper w"), Map.entry("server|s", SERVER),
                Map.entry("user mapping|public on s", SERVER + "create user mapping for public server s"),
                Map.entry("foreign table|f",
                        SERVER + "create foreign table f (a int) server s options (filename '/f')"),
                Map.entry("publication|p", "create publication p"),
                Map.entry("subscription|s",
                        "create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = none)"),
                Map.entry("cast|c as integer",
                        "create type c as (a int); create function f(c) returns int language sql as 'select 1';"
                                + " create cast (c as int) with function f(c)"),
                Map.entry("language|l", "create language l handler plpgsql_call_handler"),
                Map.entry("access method|m", "create access method m type table handler heap_tableam_handler"),
                Map.entry("large objects|2", "select lo_create(0), lo_create(0)"),
                Map.entry("default privileges|postgres on tables in app",
                        "alter default privileges in schema app grant select on tables to public"),
                Map.entry("default privileges|postgres on functions",
                        "alter default privileges revoke execute on functions from public"),
                Map.entry("range type|r", "create type r as range (subtype = int)"),
                Map.entry("base type|b",
                        "create type b; create function i(cstring) returns b language internal immutable strict as 'int4in';"
                                + " create function o(b) returns cstring language internal immutable strict as 'int4out';"
                                + " create type b (input = i, output = o, like = int4)"),
                Map.entry("shell type|b", "create type b"),
                Map.entry("collation|c", "create collation c (provider = libc, locale = 'C')"),
                Map.entry("conversion|c", "create conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8"),
                Map.entry("operator class|o",
                        "create operator class o for type int using btree as operator 1 <, operator 2 <=, operator 3 =,"
                                + " operator 4 >=, operator 5 >, function 1 btint4cmp(int, int)"),
                Map.entry("operator family|o", "create operator family o using btree"),
                Map.entry("statistics|s", TABLE + "create statistics s on a, b from t"),
                Map.entry("text search configuration|c", "create text search configuration c (copy = simple)"),
                Map.entry("text search dictionary|d", "create text search dictionary d (template = simple)"),
                Map.entry("text search parser|p",
                        "create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end,"
                                + " lextypes = prsd_lextype)"),
                Map.entry("text search template|t", "create text search template t (lexize = dsimple_lexize)"),
                Map.entry("operator|===(integer,integer)",
                        "create operator === (leftarg = int, rightarg = int, function = int4eq)"),
                Map.entry("transform|c for plpgsql",
                        "create type c as (a int); create function f(internal) returns internal language internal immutable as 'prsd_lextype';"
                                + " create transform for c language plpgsql (from sql with function f(internal))"),
                Map.entry("rule|\"R\" on t", TABLE + "create rule \"R\" as on delete to t do instead nothing"),
                Map.entry("table of a type|t of c", "create type c as (a int); create table t of c"),
                Map.entry("default of a view|v.a",
                        TABLE + "create view v as select a from t; alter view v alter a set default 1"),
                Map.entry("statistics target|i.expr",
                        TABLE + "create index i on t ((a + b)); alter index i alter 1 set statistics 7"),
                Map.entry("comment|index t_pkey", "create table t (a int primary key); comment on index t_pkey is 'x'"),
                Map.entry("comment|sequence t_a_seq",
                        "create table t (a int generated always as identity); comment on sequence t_a_seq is 'x'"),
                Map.entry("name of a not null constraint|filled of d",
                        "create domain d as int constraint filled not null"))
            .entrySet()
            .stream()
            .map((entry) -> new Object[] { entry.getValue(), entry.getKey().substring(0, entry.getKey().indexOf('|')),
                    entry.getKey().substring(entry.getKey().indexOf('|') + 1) });
    }

    @Test
    void nothingIsListedWhereThePictureShowsAll() {
        assertThat(InspectedSchema
            .inspect(
                    """
                            create extension hstore; create extension file_fdw; create extension btree_gist; create extension citext;
                            create type e as enum ('a'); create type c as (a int); create domain d as int not null check (value > 0);
                            create table t (id bigint generated always as identity primary key, n serial, e e default 'a', h hstore);
                            create table h (x int) inherits (t); create view v as select * from t;
                            create table p (a int default 5) partition by hash (a);
                            create table p0 partition of p for values with (modulus 1, remainder 0);
                            """)
            .omissions()).isEmpty();
    }

    @Test
    void anIndexThatWasNotFinishedIsListedAndNotShown() throws SQLException {
        TestDatabase database = TestServer.createDatabase();
        database.execute("create table t (a int); insert into t values (1), (1)");
        assertThatExceptionOfType(DuplicateKeyException.class)
            .isThrownBy(() -> database.execute("create unique index concurrently i on t (a)"));
        try (Connection connection = database.dataSource().getConnection()) {
            Inspection inspection = new PostgresInspector(InspectionScope.everything()).inspect(connection);
            assertThat(inspection.omissions()).containsExactly(new Omission("invalid index", "public.i"));
            assertThat(inspection.model().tables()).singleElement().matches((table) -> table.indexes().isEmpty());
        }
    }

}
