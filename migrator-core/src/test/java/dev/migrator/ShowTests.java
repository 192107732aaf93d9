package dev.migrator;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrator.command.Show;
import dev.migrator.operation.Operations;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class ShowTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts()
        .then("a1", "-- branch labels: shop\n", "create table t (id int)", "drop table t")
        .then("a2", "-- irreversible: the rows are gone\n", "delete from t", null)
        .java(new Filling());

    @Test
    void showsThePlaceAndTheBodyOfARevisionThatNeverRan() {
        Show.Declaration declaration = show("a1").declaration();
        assertThat(declaration.revision().message()).isEqualTo("message of a1");
        assertThat(declaration.children()).containsExactly(new RevisionId("a2"));
        assertThat(declaration.labels()).containsExactly("shop");
        assertThat(declaration.head()).isFalse();
        assertThat(declaration.transactional()).isTrue();
        assertThat(declaration.upgrade()).containsExactly(new Show.Step("create table t (id int)"));
        assertThat(declaration.downgrade())
            .isEqualTo(new Show.Downgrade.Possible(List.of(new Show.Step("drop table t"))));
        assertThat(show("a1").row()).isNull();
    }

    @Test
    void showsWhyThereIsNoWayBack() {
        assertThat(show("a2").declaration().downgrade()).isEqualTo(new Show.Downgrade.Impossible("the rows are gone"));
    }

    @Test
    void showsWhatCodeRecords() {
        Show.Declaration declaration = show("b1").declaration();
        assertThat(declaration.upgrade()).extracting((step) -> step.sql() == null).containsExactly(false, true);
        assertThat(declaration.dependencies()).containsExactly(new RevisionId("a1"));
        assertThat(declaration.head()).isTrue();
    }

    @Test
    void showsTheRowOfAnAppliedRevision() {
        migrator(this.scripts).upgrade();
        assertThat(show("a1").row().appliedBy()).isEqualTo("postgres");
    }

    @Test
    void showsWhatANewerBuildApplied() {
        migrator(this.scripts).upgrade();
        Show.Result shown = migrator(new TestScripts()).show(new RevisionId("a2")).orElseThrow();
        assertThat(shown.declaration()).isNull();
        assertThat(shown.row().message()).isEqualTo("message of a2");
    }

    @Test
    void knowsWhenNobodyKnows() {
        assertThat(migrator(this.scripts).show(new RevisionId("c1"))).isEmpty();
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    private Show.Result show(String id) {
        return migrator(this.scripts).show(new RevisionId(id)).orElseThrow();
    }

    private Migrator migrator(TestScripts scripts) {
        return Migrator.on(this.database.dataSource())
            .source(scripts)
            .settings(MigratorSettings.builder().target("heads").build())
            .build();
    }

    @Revision(id = "b1", dependsOn = "shop", message = "fill")
    static class Filling implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("insert into t values (1)");
            op.data((tx) -> tx.jdbc().sql("update t set id = 2").update());
        }

    }

}
