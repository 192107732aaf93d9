package dev.migrator.boot;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.execute.RunListener;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which revisions wait until the beans of an application without JPA exist.
 */
class NotYetTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Deferrals deferrals = new Deferrals();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database)
        .withConfiguration(AutoConfigurations.of(JdbcTemplateAutoConfiguration.class))
        .withBean(Deferrals.class, () -> this.deferrals);

    @Test
    void aRevisionWithoutServicesDoesNotWait() {
        this.runner.run((context) -> assertThat(this.deferrals.revisions).isEmpty());
    }

    @Test
    void aRevisionThatNeedsJdbcTemplateWaits() {
        this.runner.withBean(Names.class).withBean(AddsName.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(this.deferrals.revisions).containsExactly("n1");
            assertThat(this.database.column("select name from item")).containsExactly("cup");
        });
    }

    @Test
    void aRevisionWaitsForTheServiceWhoseCreationBeganTheRun() {
        this.runner.withUserConfiguration(Names.class, LazyAddsName.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(this.database.column("select name from item")).containsExactly("cup");
        });
    }

    @Test
    void aCycleAmongTheBeansOfARevisionIsAFailure() {
        this.runner.withUserConfiguration(CycleStart.class)
            .withUserConfiguration(CycleEnd.class)
            .withUserConfiguration(NeedsCycle.class)
            .run((context) -> {
                assertThat(context).hasFailed();
                assertThat(this.deferrals.revisions).isEmpty();
            });
    }

    @Test
    void aMissingServiceIsAFailureAtOnce() {
        this.runner.withUserConfiguration(LazyAddsName.class).run((context) -> {
            assertThat(context).hasFailed();
            assertThat(this.deferrals.revisions).isEmpty();
        });
    }

    @Test
    void circularReferencesDoNotLetARevisionRunTooEarly() {
        this.runner.withAllowCircularReferences(true).withBean(Names.class).withBean(AddsName.class).run((context) -> {
            assertThat(context).hasNotFailed();
            assertThat(this.database.column("select name from item")).containsExactly("cup");
        });
    }

    static class Names {

        private final JdbcTemplate jdbc;

        Names(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        void add(String name) {
            this.jdbc.update("insert into item values (1, ?)", name);
        }

    }

    @Revision(id = "n1", revises = "a1", message = "add a name")
    static class AddsName implements Migration {

        private final Names names;

        AddsName(Names names) {
            this.names = names;
        }

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> this.names.add("cup"));
        }

    }

    @Lazy
    @Revision(id = "n1", revises = "a1", message = "add a name")
    static class LazyAddsName extends AddsName {

        LazyAddsName(Names names) {
            super(names);
        }

    }

    @Lazy
    record CycleStart(CycleEnd end) {

    }

    @Lazy
    record CycleEnd(CycleStart start) {

    }

    @Lazy
    @Revision(id = "n2", revises = "a1", message = "need a cycle")
    static class NeedsCycle implements Migration {

        NeedsCycle(CycleStart cycle) {
        }

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1");
        }

    }

    static class Deferrals implements RunListener {

        private final List<String> revisions = new ArrayList<>();

        @Override
        public void revisionDeferred(dev.migrator.revision.Revision revision, Throwable reason) {
            this.revisions.add(revision.id().value());
        }

    }

}
