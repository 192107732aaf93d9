package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.ColumnName;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Policy.Command;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything but tables.
 */
class ObjectInspectionTests {

    private static final QualifiedName T = QualifiedName.of("t");

    private static final String FUNCTION = """
            create function f() returns trigger language plpgsql as 'begin return new; end';
            """;

    @ParameterizedTest
    @MethodSource({ "schemas", "sequences", "types", "views", "routines", "triggers", "policies" })
    void anObjectIsReadAsItWasMade(String sql, Function<DatabaseModel, List<?>> kind, Object expected) {
        assertThat(kind.apply(InspectedSchema.model(sql))).asList().containsExactly(expected);
    }

    static Stream<Object[]> schemas() {
        return Stream.of(of("", DatabaseModel::schemas, new Schema(InspectedSchema.HOME, null)),
                of("comment on schema app is 'x'", DatabaseModel::schemas, new Schema(InspectedSchema.HOME, "x")),
                of("create extension hstore version '1.8'", DatabaseModel::extensions,
                        new Extension(new Identifier("hstore"), InspectedSchema.HOME, "1.8")));
    }

    static Stream<Object[]> sequences() {
        SequenceOptions integer = new SequenceOptions("integer", null, null, null, null, null, false);
        return Stream.of(of("create sequence s", sequence("s", SequenceOptions.DEFAULT, null, null)),
                of("create sequence s increment -1",
                        sequence("s", new SequenceOptions(null, null, -1L, null, null, null, false), null, null)),
                of("create sequence s as smallint increment 2 minvalue 5 maxvalue 99 start 7 cache 3 cycle;"
                        + " comment on sequence s is 'x'",
                        sequence("s", new SequenceOptions("smallint", 7L, 2L, 5L, 99L, 3L, true), null, "x")),
                of("create sequence s start -9223372036854775808 minvalue -9223372036854775808",
                        sequence("s", new SequenceOptions(null, null, null, Long.MIN_VALUE, null, null, false), null,
                                null)),
                of("create table t (\"A b\" serial)",
                        sequence("t_A b_seq", integer, new ColumnName(T, new Identifier("A b")), null)));
    }

    static Stream<Object[]> types() {
        return Stream.of(
                of("create type e as enum ('b', 'a', 'z'); alter type e add value 'it''s, \"x\"' before 'a';"
                        + " comment on type e is 'x'", DatabaseModel::enums,
                        new EnumType(QualifiedName.of("e"), List.of("b", "it's, \"x\"", "a", "z"), "x")),
                of("create type e as enum ()", DatabaseModel::enums,
                        new EnumType(QualifiedName.of("e"), List.of(), null)),
                of("create type c as (z int, \"A\" varchar(3) collate \"C\"); comment on type c is 'x';"
                        + " comment on column c.z is 'last'", DatabaseModel::compositeTypes,
                        new CompositeType(QualifiedName.of("c"),
                                List.of(new Attribute(new Identifier("z"), "integer", null, "last"),
                                        new Attribute(new Identifier("A"), "character varying(3)",
                                                QualifiedName.of("C"))),
                                "x")),
                of("create domain d as numeric(5, 2)", DatabaseModel::domains,
                        new Domain(QualifiedName.of("d"), "numeric(5,2)", null, null, true, List.of(), null)),
                of("create domain d as text collate \"C\" default 'x' not null check (value <> '') check (value > 'a');"
                        + " comment on domain d is 'x'; comment on constraint d_check on domain d is 'y';"
                        + " alter domain d add constraint a check (value < 'z') not valid", DatabaseModel::domains,
                        new Domain(QualifiedName.of("d"), "text", QualifiedName.of("C"), "'x'::text", false,
                                List.of(check("a", "VALUE < 'z'::text", Enforcement.NOT_VALID, null),
                                        check("d_check", "VALUE <> ''::text", Enforcement.VALIDATED, "y"),
                                        check("d_check1", "VALUE > 'a'::text", Enforcement.VALIDATED, null)),
                                "x")));
    }

    static Stream<Object[]> views() {
        String table = "create table t (a int, b text); ";
        Index index = new Index(new Identifier("i"), Uniqueness.UNIQUE, Index.BTREE,
                List.of(IndexKey.column(new Identifier("a"))), List.of(), null, IndexStorage.DEFAULT, "y");
        TableStorage storage = new TableStorage(Persistence.PERMANENT, null, null, Map.of("fillfactor", "90"));
        List<OutputColumn> a = List.of(new OutputColumn(new Identifier("a"), "integer", null));
        return Stream.of(
                of(table + "create view v as select a from t; comment on view v is 'x'", DatabaseModel::views,
                        new View(QualifiedName.of("v"), a, "SELECT a\n   FROM t", Map.of(), null, "x")),
                of(table + "create view v (c) with (security_barrier, security_invoker = true) as select a from t"
                        + " with cascaded check option; comment on column v.c is 'y'", DatabaseModel::views,
                        new View(QualifiedName.of("v"), List.of(new OutputColumn(new Identifier("c"), "integer", "y")),
                                "SELECT a AS c\n   FROM t",
                                Map.of("security_barrier", "true", "security_invoker", "true"),
                                View.CheckOption.CASCADED, null)),
                of(table + "create view v as select a from t with local check option", DatabaseModel::views,
                        new View(QualifiedName.of("v"), a, "SELECT a\n   FROM t", Map.of(), View.CheckOption.LOCAL,
                                null)),
                of(table + "create materialized view m with (fillfactor = 90) as select a from t with no data;"
                        + " create unique index i on m (a); comment on index i is 'y';"
                        + " comment on materialized view m is 'x'; comment on column m.a is 'z'",
                        DatabaseModel::materializedViews,
                        new MaterializedView(QualifiedName.of("m"),
                                List.of(new OutputColumn(new Identifier("a"), "integer", "z")), "SELECT a\n   FROM t",
                                storage, false, List.of(index), "x")),
                of("create materialized view m as select 1 as a", DatabaseModel::materializedViews,
                        new MaterializedView(QualifiedName.of("m"), a, "SELECT 1 AS a", TableStorage.DEFAULT, true,
                                List.of(), null)));
    }

    static Stream<Object[]> routines() {
        return Stream.of(of(
                "create function f(a int, b text default 'x', variadic c int[] default '{}') returns int"
                        + " language sql immutable strict set work_mem = '1MB' as 'select 1'",
                DatabaseModel::routines,
                new Routine(Routine.Kind.FUNCTION, QualifiedName.of("f"), "a integer, b text, VARIADIC c integer[]",
                        """
                                CREATE OR REPLACE FUNCTION f(a integer, b text DEFAULT 'x'::text, VARIADIC c integer[] DEFAULT '{}'::integer[])
                                 RETURNS integer
                                 LANGUAGE sql
                                 IMMUTABLE STRICT
                                 SET work_mem TO '1MB'
                                AS $function$select 1$function$""",
                        null)),
                of("create procedure \"P\"(inout a int) language plpgsql as 'begin a := 1; end';"
                        + " comment on procedure \"P\" is 'x'", DatabaseModel::routines,
                        new Routine(Routine.Kind.PROCEDURE, QualifiedName.of("P"), "INOUT a integer",
                                "CREATE OR REPLACE PROCEDURE \"P\"(INOUT a integer)\n LANGUAGE plpgsql\n"
                                        + "AS $procedure$begin a := 1; end$procedure$",
                                "x")),
                of("create table t (a int); create function f() returns setof t language sql begin atomic"
                        + " select * from t; end; ", DatabaseModel::routines,
                        new Routine(Routine.Kind.FUNCTION, QualifiedName.of("f"), "", """
                                CREATE OR REPLACE FUNCTION f()
                                 RETURNS SETOF t
                                 LANGUAGE sql
                                BEGIN ATOMIC
                                 SELECT t.a
                                    FROM t;
                                END""", null)));
    }

    static Stream<Object[]> triggers() {
        String table = FUNCTION + "create table t (a int, \"x ON app.t \" int); create table r (a int); ";
        return Stream.of(
                of(table + "create trigger \" ON app.t \" before update of \"x ON app.t \", a on t for each row"
                        + " when (old.a is distinct from new.a) execute function f('x');"
                        + " comment on trigger \" ON app.t \" on t is 'x'", DatabaseModel::triggers,
                        new Trigger(T, new Identifier(" ON app.t "),
                                "CREATE TRIGGER \" ON app.t \" BEFORE UPDATE OF \"x ON app.t \", a ON t FOR EACH ROW"
                                        + " WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION f('x')",
                                Trigger.Mode.ENABLED, "x")),
                of(table + "create trigger g after update on t referencing old table as o new table as n"
                        + " execute function f(); alter table t disable trigger g", DatabaseModel::triggers,
                        new Trigger(T, new Identifier("g"),
                                "CREATE TRIGGER g AFTER UPDATE ON t REFERENCING OLD TABLE AS o NEW TABLE AS n"
                                        + " FOR EACH STATEMENT EXECUTE FUNCTION f()",
                                Trigger.Mode.DISABLED, null)),
                of(table + "create constraint trigger g after delete on t from r deferrable initially deferred"
                        + " for each row execute function f(); alter table t enable replica trigger g",
                        DatabaseModel::triggers,
                        new Trigger(T, new Identifier("g"),
                                "CREATE CONSTRAINT TRIGGER g AFTER DELETE ON t FROM r DEFERRABLE INITIALLY DEFERRED"
                                        + " FOR EACH ROW EXECUTE FUNCTION f()",
                                Trigger.Mode.REPLICA, null)),
                of(table + "create view v as select a from t; create trigger g instead of insert on v for each row"
                        + " execute function f()", DatabaseModel::triggers,
                        new Trigger(QualifiedName.of("v"), new Identifier("g"),
                                "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()",
                                Trigger.Mode.ENABLED, null)),
                of(table + "create trigger g before truncate on t execute function f(); alter table t enable always trigger g",
                        DatabaseModel::triggers,
                        new Trigger(T, new Identifier("g"),
                                "CREATE TRIGGER g BEFORE TRUNCATE ON t FOR EACH STATEMENT EXECUTE FUNCTION f()",
                                Trigger.Mode.ALWAYS, null)));
    }

    static Stream<Object[]> policies() {
        String table = "create table t (a int); ";
        return Stream.of(
                of(table + "create policy p on t", DatabaseModel::policies,
                        policy(Policy.Kind.PERMISSIVE, Command.ALL, List.of(Policy.PUBLIC), null, null, null)),
                of(table + "create policy p on t as restrictive for update to pg_read_all_data, pg_monitor"
                        + " using (a > 0 or a < -5) with check ((select true)); comment on policy p on t is 'x'",
                        DatabaseModel::policies,
                        policy(Policy.Kind.RESTRICTIVE, Command.UPDATE,
                                InspectedSchema.identifiers("pg_monitor", "pg_read_all_data"),
                                "(a > 0) OR (a < '-5'::integer)", "( SELECT true)", "x")),
                of(table + "create policy p on t for insert with check (a > 0)", DatabaseModel::policies,
                        policy(Policy.Kind.PERMISSIVE, Command.INSERT, List.of(Policy.PUBLIC), null, "a > 0", null)),
                of(table + "create policy p on t for select using (a > 0)", DatabaseModel::policies,
                        policy(Policy.Kind.PERMISSIVE, Command.SELECT, List.of(Policy.PUBLIC), "a > 0", null, null)),
                of(table + "create policy p on t for delete using (true)", DatabaseModel::policies,
                        policy(Policy.Kind.PERMISSIVE, Command.DELETE, List.of(Policy.PUBLIC), "true", null, null)));
    }

    private static Object[] of(String sql, Function<DatabaseModel, List<?>> kind, Object expected) {
        return new Object[] { sql, kind, expected };
    }

    private static Object[] of(String sql, Sequence expected) {
        return of(sql, DatabaseModel::sequences, expected);
    }

    private static Sequence sequence(String name, SequenceOptions options, @Nullable ColumnName owner,
            @Nullable String comment) {
        return new Sequence(QualifiedName.of(name), options, Persistence.PERMANENT, owner, comment);
    }

    private static Check check(String name, String expression, Enforcement enforcement, @Nullable String comment) {
        return new Check(new Identifier(name), expression, Inheritance.INHERITED, enforcement, comment);
    }

    private static Policy policy(Policy.Kind kind, Command command, List<Identifier> roles, @Nullable String using,
            @Nullable String check, @Nullable String comment) {
        return new Policy(T, new Identifier("p"), kind, command, roles, using, check, comment);
    }

}
