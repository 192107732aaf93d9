package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import dev.migrator.schema.Inspection;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InspectionScopeTests {

    private static final String SCHEMAS = """
            create schema "Other"; create schema third;
            create type "Other".mood as enum ('ok');
            create table "Other".t (a int primary key, m "Other".mood default 'ok');
            create table app.t (a int references "Other".t, m "Other".mood default 'ok', check (m > 'ok'));
            create table third.t (a int);
            create view app.v as select o.a from "Other".t o join app.t on o.a = t.a;
            create function app.f("Other".t) returns "Other".mood language sql as 'select null::"Other".mood';
            """;

    @Test
    void everythingIsQualifiedWithoutAHome() {
        DatabaseModel model = InspectedSchema.inspect(SCHEMAS, InspectionScope.everything()).model();
        assertThat(model.schemas()).extracting((schema) -> schema.name().value())
            .containsExactly("Other", "app", "public", "third");
        assertThat(model.tables()).extracting((table) -> table.name().toString())
            .containsExactly("Other.t", "app.t", "third.t");
        assertThat(model.routines()).singleElement()
            .asString()
            .contains("name=app.f", "CREATE OR REPLACE FUNCTION app.f(\"Other\".t)", "RETURNS \"Other\".mood");
        assertThat(model.views()).singleElement().asString().contains("FROM (\"Other\".t o", "JOIN app.t");
        assertThat(model.tables().get(1)).asString()
            .contains("referencedTable=Other.t", "'ok'::\"Other\".mood", "m > 'ok'::\"Other\".mood");
    }

    @Test
    void onlyTheHomeIsUnqualified() {
        Set<Identifier> schemas = Set.of(InspectedSchema.HOME, new Identifier("Other"));
        DatabaseModel model = InspectedSchema
            .inspect(SCHEMAS, new InspectionScope(schemas, InspectedSchema.HOME, Set.of()))
            .model();
        assertThat(model.tables()).extracting((table) -> table.name().toString()).containsExactly("t", "Other.t");
        assertThat(model.views()).singleElement().asString().contains("FROM (\"Other\".t o", "JOIN t ");
        assertThat(model.routines()).singleElement().asString().contains("FUNCTION f(\"Other\".t)");
    }

    @Test
    void aSchemaThatDoesNotExistHasNothing() {
        DatabaseModel model = InspectedSchema.inspect(SCHEMAS, InspectionScope.of(new Identifier("nowhere'"))).model();
        assertThat(model).isEqualTo(DatabaseModel.EMPTY);
    }

    @Test
    void tablesAreLeftOutWithAllThatBelongsToThem() {
        Inspection inspection = InspectedSchema.inspect("""
                create table state (a int primary key, s serial, i int generated always as identity, check (a > 0));
                create index on state (s); grant select, update (a) on state to public;
                grant usage on all sequences in schema app to public;
                create function f() returns trigger language plpgsql as 'begin return new; end';
                create trigger g after insert on state execute function f(); create policy p on state;
                create table t (a int); create sequence kept;
                """, InspectionScope.of(InspectedSchema.HOME).leavingOut(Set.of(QualifiedName.of("app", "state"))));
        DatabaseModel model = inspection.model();
        assertThat(model.tables()).extracting(Table::name).containsExactly(QualifiedName.of("t"));
        assertThat(model.sequences()).extracting((sequence) -> sequence.name().toString()).containsExactly("kept");
        assertThat(model.triggers()).isEmpty();
        assertThat(model.policies()).isEmpty();
        assertThat(model.grants()).extracting((grant) -> grant.privilege().name()).containsExactly("EXECUTE");
    }

    @Test
    void whatBelongsToAnExtensionIsNotRead() {
        DatabaseModel model = InspectedSchema.model("""
                create extension hstore; create extension btree_gist; create extension pg_stat_statements;
                create extension ltree; create extension citext;
                create table t (h hstore default 'a=>b', c citext, l ltree);
                create index on t using gist (l gist_ltree_ops (siglen = 100));
                """);
        assertThat(model.extensions()).extracting((extension) -> extension.name().value())
            .containsExactly("btree_gist", "citext", "hstore", "ltree", "pg_stat_statements");
        assertThat(model.tables()).singleElement()
            .matches((table) -> table.columns()
                .stream()
                .map((column) -> column.type())
                .toList()
                .equals(List.of("hstore", "citext", "ltree")));
        assertThat(model.routines()).isEmpty();
        assertThat(model.views()).isEmpty();
        assertThat(model.grants()).extracting(Grant::privilege).isEmpty();
    }

    @Test
    void aHomeThatTheUserMayNotUseIsRefused() {
        assertThatExceptionOfType(HiddenHomeException.class)
            .isThrownBy(() -> InspectedSchema.inspect("create table t (a int); set local role pg_monitor"))
            .withMessageContaining("may not use the schema app");
    }

    @Test
    void aHomeIsOneOfTheSchemas() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new InspectionScope(Set.of(new Identifier("a")), new Identifier("b"), Set.of()));
    }

    @Test
    void temporaryTablesAreNotRead() {
        assertThat(InspectedSchema.inspect("create temporary table t (a int)", InspectionScope.everything())
            .model()
            .tables()).isEmpty();
    }

}
