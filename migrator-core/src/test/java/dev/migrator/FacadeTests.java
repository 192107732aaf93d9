package dev.migrator;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.migrator.command.Branches;
import dev.migrator.command.RevisionView;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a test or a service of an application asks for without the command line.
 */
class FacadeTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Migrator migrator = Migrator.on(this.database.dataSource())
        .source(new TestScripts().then("a1", "create table t (id int)")
            .then("a2", "create table u (id int)")
            .file("-- revision: b1\n-- revises: a1\n-- upgrade\nselect 1;\n-- downgrade\n", "b1"))
        .build();

    @Test
    void theGraphIsToldWithoutADatabase() {
        assertThat(ids(this.migrator.history().revisions())).containsExactlyInAnyOrder("a1", "a2", "b1").endsWith("a1");
        assertThat(ids(this.migrator.heads().revisions())).containsExactlyInAnyOrder("a2", "b1");
        assertThat(this.migrator.branches().points()).extracting(Branches.BranchPoint::revision)
            .extracting((point) -> point.revision().id().value())
            .containsExactly("a1");
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    @Test
    void theDatabaseIsToldWithoutChangingIt() {
        assertThat(this.migrator.plan("a2").stages()).extracting((stage) -> stage.revision().id().value())
            .containsExactly("a1", "a2");
        assertThat(this.migrator.current().revisions()).isEmpty();
        assertThat(this.migrator.check().pending()).hasSize(3);
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
        assertThat(this.migrator.ensureVersion().created()).isTrue();
        assertThat(this.migrator.ensureVersion().created()).isFalse();
        this.migrator.upgrade("a2");
        assertThat(ids(this.migrator.current().revisions())).containsExactly("a2");
        assertThat(this.migrator.log().entries()).extracting((entry) -> entry.outcome() + " " + entry.revision())
            .containsExactly("succeeded a2", "succeeded a1", "started null");
    }

    private static Stream<String> ids(List<RevisionView> views) {
        return views.stream().map((view) -> view.revision().id().value());
    }

}
