package dev.migrator.dialect.postgres.catalogue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;

import static org.assertj.core.api.Assertions.assertThat;

class GrantInspectionTests {

    /** A role that every server has, and that owns nothing here. */
    private static final Identifier ROLE = new Identifier("pg_monitor");

    private static final DatabaseObject T = DatabaseObject.table(QualifiedName.of("t"));

    @ParameterizedTest
    @MethodSource
    void aPrivilegeIsReadAsItWasGranted(String sql, Grant expected) {
        assertThat(InspectedSchema.model("create table t (a int, b int); " + sql).grants()).containsExactly(expected);
    }

    static Stream<Object[]> aPrivilegeIsReadAsItWasGranted() {
        return Stream.of(of("grant select on t to pg_monitor", new Grant(T, null, Privilege.SELECT, ROLE, false)),
                of("grant insert on t to public", new Grant(T, null, Privilege.INSERT, Policy.PUBLIC, false)),
                of("grant maintain on t to pg_monitor with grant option",
                        new Grant(T, null, Privilege.MAINTAIN, ROLE, true)),
                of("grant update (b) on t to pg_monitor",
                        new Grant(T, new Identifier("b"), Privilege.UPDATE, ROLE, false)),
                of("create view v as select 1; grant select on v to pg_monitor",
                        new Grant(named(NamedKind.VIEW, "v"), null, Privilege.SELECT, ROLE, false)),
                of("create materialized view m as select 1; grant select on m to pg_monitor",
                        new Grant(named(NamedKind.MATERIALIZED_VIEW, "m"), null, Privilege.SELECT, ROLE, false)),
                of("create sequence s; grant usage on sequence s to pg_monitor",
                        new Grant(named(NamedKind.SEQUENCE, "s"), null, Privilege.USAGE, ROLE, false)),
                of("grant create on schema app to pg_monitor",
                        new Grant(DatabaseObject.schema(InspectedSchema.HOME), null, Privilege.CREATE, ROLE, false)),
                of("create function f(a int) returns int language sql as 'select 1';"
                        + " revoke execute on function f(int) from public; grant execute on function f(int) to pg_monitor",
                        new Grant(new Callable(Routine.Kind.FUNCTION, QualifiedName.of("f"), "a integer"), null,
                                Privilege.EXECUTE, ROLE, false)),
                of("create aggregate g (int) (sfunc = int4pl, stype = int); revoke execute on function g(int) from public; grant execute on function g(int) to pg_monitor",
                        new Grant(new Callable(Routine.Kind.AGGREGATE, QualifiedName.of("g"), "integer"), null,
                                Privilege.EXECUTE, ROLE, false)));
    }

    @Test
    void whatEverybodyMayDoFromTheStartIsShown() {
        assertThat(InspectedSchema
            .model("create domain d as int; create procedure p() language sql as ''; create type c as (a int)")
            .grants()).containsExactlyInAnyOrder(
                    new Grant(named(NamedKind.DOMAIN, "d"), null, Privilege.USAGE, Policy.PUBLIC, false),
                    new Grant(new Callable(Routine.Kind.PROCEDURE, QualifiedName.of("p"), ""), null, Privilege.EXECUTE,
                            Policy.PUBLIC, false),
                    new Grant(named(NamedKind.TYPE, "c"), null, Privilege.USAGE, Policy.PUBLIC, false));
    }

    @Test
    void privilegesOfOwnersAreNotRead() {
        assertThat(InspectedSchema.model("create table t (); revoke insert on t from current_user").grants()).isEmpty();
    }

    @Test
    void whoGrantedDoesNotMatter() {
        String sql = "create table t (); grant select on t to pg_read_all_settings with grant option;"
                + " grant usage on schema app to pg_read_all_settings; grant select on t to pg_monitor; ";
        assertThat(InspectedSchema
            .model(sql + "set local role pg_read_all_settings; grant select on app.t to pg_monitor with grant option;"
                    + " reset role")
            .grants()).filteredOn((grant) -> grant.grantee().equals(ROLE))
            .containsExactly(new Grant(T, null, Privilege.SELECT, ROLE, true));
    }

    private static Object[] of(String sql, Grant expected) {
        return new Object[] { sql, expected };
    }

    private static DatabaseObject named(NamedKind kind, String name) {
        return new Named(kind, QualifiedName.of(name));
    }

}
