package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Dependency;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What needs what. Dependencies are written as {@code TABLE t: DOMAIN d}.
 */
class DependencyInspectionTests {

    private static final String FUNCTION = "create function f(a int default 1) returns int language sql immutable"
            + " return a; ";

    private static final String TABLES = "create table t (a int primary key, b text); create table r (a int); ";

    private static final String TOUCH = "create function touch() returns trigger language plpgsql"
            + " as 'begin return new; end'; ";

    @ParameterizedTest
    @MethodSource
    void whatIsInADefinitionIsNeeded(String sql, List<String> expected) {
        assertThat(dependencies(sql)).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Object[]> whatIsInADefinitionIsNeeded() {
        return Stream.of(of(TABLES + "create index on t (b)"),
                of("create type e as enum ('a'); create table t (a e, b e[])", "TABLE t: TYPE e"),
                of("create domain d as int; create table t (a d, b d[])", "TABLE t: DOMAIN d"),
                of("create type c as (a int); create table t (a c, b c[])", "TABLE t: TYPE c"),
                of("create type c as (a int); create table t of c", "TABLE t: TYPE c"),
                of(TABLES + "create table s (a t, b r[])", "TABLE s: TABLE t", "TABLE s: TABLE r"),
                of("create view v as select 1 as a; create table t (a v)", "TABLE t: VIEW v"),
                of("create table t (a int) partition by hash (a);"
                        + " create table p partition of t for values with (modulus 1, remainder 0)",
                        "TABLE p: TABLE t"),
                of(TABLES + "create table h () inherits (t, r)", "TABLE h: TABLE t", "TABLE h: TABLE r"),
                of(FUNCTION + "create table t (a int) partition by hash (f(a))", "TABLE t: FUNCTION f(a integer)"),
                of("create table t (a serial)", "COLUMN t.a: SEQUENCE t_a_seq"),
                of("create table t (a int generated always as identity)"),
                of(FUNCTION + "create table t (a int default f(1), b int generated always as (f(a)) stored)",
                        "COLUMN t.a: FUNCTION f(a integer)", "COLUMN t.b: FUNCTION f(a integer)"),
                of(FUNCTION + "create table t (a int check (f(a) > 0))",
                        "CONSTRAINT t.t_a_check: FUNCTION f(a integer)"),
                of(TABLES + "create table s (a int references t, b int references s (b), unique (b))",
                        "CONSTRAINT s.s_a_fkey: TABLE t", "CONSTRAINT s.s_a_fkey: CONSTRAINT t.t_pkey"),
                of("create table t (a int); create unique index i on t (a); create table s (a int references t (a))",
                        "CONSTRAINT s.s_a_fkey: TABLE t", "CONSTRAINT s.s_a_fkey: INDEX i"),
                of(FUNCTION + "create table t (a int); create index i on t (f(a)) where f(a) > 0",
                        "INDEX i: FUNCTION f(a integer)"),
                of(TABLES + TOUCH + FUNCTION + "create trigger g before insert on t for each row when (f(new.a) > 0)"
                        + " execute function touch()", "TRIGGER t.g: FUNCTION touch()",
                        "TRIGGER t.g: FUNCTION f(a integer)"),
                of(TABLES + FUNCTION + "create policy p on t using (exists (select from r where r.a = f(1)))",
                        "POLICY t.p: TABLE r", "POLICY t.p: FUNCTION f(a integer)"));
    }

    @ParameterizedTest
    @MethodSource
    void viewsRoutinesAndTypesNeedThings(String sql, List<String> expected) {
        assertThat(dependencies(sql)).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Object[]> viewsRoutinesAndTypesNeedThings() {
        return Stream.of(
                of(TABLES + FUNCTION + "create view v as select f(t.a) from t join r using (a)", "VIEW v: TABLE t",
                        "VIEW v: TABLE r", "VIEW v: FUNCTION f(a integer)"),
                of(TABLES + "create view v as select a, b from t group by a", "VIEW v: TABLE t",
                        "VIEW v: CONSTRAINT t.t_pkey"),
                of(TABLES + "create materialized view m as select a from t; create view v as select a from m;"
                        + " create view w as select a from v", "MATERIALIZED_VIEW m: TABLE t",
                        "VIEW v: MATERIALIZED_VIEW m", "VIEW w: VIEW v"),
                of("create sequence q; create view v as select nextval('q')", "VIEW v: SEQUENCE q"),
                of(FUNCTION + "create materialized view m as select 1 as a; create index i on m (f(a))",
                        "INDEX i: FUNCTION f(a integer)"),
                of(TABLES + "create function g(t) returns setof r language sql as 'select 1'", "FUNCTION g(t): TABLE t",
                        "FUNCTION g(t): TABLE r"),
                of(TABLES + FUNCTION
                        + "create procedure g(n int default f(2)) begin atomic insert into r values (n); end",
                        "PROCEDURE g(IN n integer): TABLE r", "PROCEDURE g(IN n integer): FUNCTION f(a integer)"),
                of("create type e as enum ('a'); create function s(e, e) returns e language sql return $1;"
                        + " create aggregate g (e) (sfunc = s, stype = e)", "FUNCTION s(e, e): TYPE e",
                        "AGGREGATE g(e): TYPE e", "AGGREGATE g(e): FUNCTION s(e, e)"),
                of(FUNCTION + "create type e as enum ('a'); create domain d as e;"
                        + " create domain n as int default f(3) check (f(value) > 0)", "DOMAIN d: TYPE e",
                        "DOMAIN n: FUNCTION f(a integer)"),
                of(TABLES + "create domain d as int; create type c as (a d[], b t); create type e as (c c)",
                        "TYPE c: DOMAIN d", "TYPE c: TABLE t", "TYPE e: TYPE c"));
    }

    @ParameterizedTest
    @MethodSource
    void whatBelongsToAnExtensionNeedsTheExtension(String sql, List<String> expected) {
        assertThat(dependencies(sql)).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Object[]> whatBelongsToAnExtensionNeedsTheExtension() {
        return Stream.of(
                of("create extension citext; create table t (a citext, b citext[])", "TABLE t: EXTENSION citext"),
                of("create extension \"uuid-ossp\"; create table t (a uuid default uuid_generate_v4())",
                        "COLUMN t.a: EXTENSION uuid-ossp"),
                of("create extension pg_trgm; create table t (a text); create index i on t using gin (a gin_trgm_ops)",
                        "INDEX i: EXTENSION pg_trgm"),
                of("create extension btree_gist; create table t (a int, b tsrange,"
                        + " constraint x exclude using gist (a with =, b with &&))",
                        "CONSTRAINT t.x: EXTENSION btree_gist"),
                of("create extension hstore; create view v as select 'a=>1'::hstore -> 'a' as a",
                        "VIEW v: EXTENSION hstore"),
                of("create extension cube; create extension earthdistance", "EXTENSION earthdistance: EXTENSION cube"));
    }

    @Test
    void whatIsNotInThePictureIsNotNeeded() {
        assertThat(dependencies("create schema other; create table other.o (a int primary key);"
                + " create table t (a int references other.o); create view v as select a from other.o"))
            .isEmpty();
    }

    @Test
    void withoutAHomeNamesAreQualified() {
        assertThat(InspectedSchema.inspect(TABLES + "create view v as select a from r", InspectionScope.everything())
            .model()
            .dependencies()).extracting(DependencyInspectionTests::text).containsExactly("VIEW app.v: TABLE app.r");
    }

    private static List<String> dependencies(String sql) {
        return InspectedSchema.model(sql).dependencies().stream().map(DependencyInspectionTests::text).toList();
    }

    private static String text(Dependency dependency) {
        return text(dependency.dependent()) + ": " + text(dependency.on());
    }

    private static String text(DatabaseObject object) {
        return object.match(new DatabaseObject.Cases<>() {

            @Override
            public String named(Named named) {
                return named.kind() + " " + named.name();
            }

            @Override
            public String member(Member member) {
                return member.kind() + " " + member.owner() + "." + member.name();
            }

            @Override
            public String callable(Callable callable) {
                return "%s %s(%s)".formatted(callable.kind(), callable.name(), callable.arguments());
            }

        });
    }

    private static Object[] of(String sql, String... expected) {
        return new Object[] { sql, List.of(expected) };
    }

}
