package dev.migrator.boot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.SpringProperties;

import dev.migrator.Migrator;
import dev.migrator.command.PendingRevisionsException;
import dev.migrator.command.UnknownRevisionsException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class StartupModeTests {

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database);

    @AfterEach
    void noTrainingRun() {
        SpringProperties.setProperty("spring.context.exit", null);
    }

    @Test
    void upgradeIsTheDefault() {
        this.runner.run((context) -> assertThat(this.database.column("select revision from migrator_revision"))
            .containsExactly("a1"));
    }

    @Test
    void upgradeStopsAtTheTarget() {
        this.runner.withPropertyValues("migrator.target=base")
            .run((context) -> assertThat(this.database.column(TABLES)).isEmpty());
    }

    @Test
    void verifyFailsWhereRevisionsArePending() {
        this.runner.withPropertyValues("migrator.startup=verify").run((context) -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(PendingRevisionsException.class);
            assertThat(this.database.column(TABLES)).isEmpty();
        });
    }

    @Test
    void verifyPassesAtHead() {
        this.runner.run((context) -> assertThat(context).hasNotFailed());
        this.runner.withPropertyValues("migrator.startup=verify").run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void waitPassesAtHead() {
        this.runner.run((context) -> assertThat(context).hasNotFailed());
        this.runner.withPropertyValues("migrator.startup=wait", "migrator.wait-limit=0")
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void waitEndsAtItsLimit() {
        this.runner.withPropertyValues("migrator.startup=wait", "migrator.wait-limit=0").run((context) -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(PendingRevisionsException.class);
            assertThat(this.database.column(TABLES)).isEmpty();
        });
    }

    @Test
    void noneTouchesNothing() {
        this.runner.withPropertyValues("migrator.startup=none", "migrator.url=jdbc:postgresql://nowhere.invalid/x")
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrator.class));
    }

    @Test
    void disabledTouchesNothing() {
        this.runner.withPropertyValues("migrator.enabled=false", "migrator.locations=classpath:db/nowhere")
            .run((context) -> {
                assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class);
                assertThat(this.database.column(TABLES)).isEmpty();
            });
    }

    @Test
    void disabledAtRunTimeTouchesNothing() {
        this.runner.withPropertyValues("migrator.startup=none").run((context) -> {
            MigratorProperties properties = new MigratorProperties();
            properties.setEnabled(false);
            new MigratorInitializer(context.getSourceApplicationContext().getBeanFactory(), properties, null)
                .afterPropertiesSet();
            assertThat(this.database.column(TABLES)).isEmpty();
        });
    }

    @Test
    void aTrainingRunTouchesNothing() {
        this.runner.withPropertyValues("migrator.startup=none").run((context) -> {
            // Not for the whole context: the end of such a run is the end of the process.
            SpringProperties.setProperty("spring.context.exit", "onRefresh");
            new MigratorInitializer(context.getSourceApplicationContext().getBeanFactory(), new MigratorProperties(),
                    null)
                .afterPropertiesSet();
            assertThat(this.database.column(TABLES)).isEmpty();
        });
    }

    @Test
    void anUnknownRevisionIsRefused() {
        this.runner.run((context) -> assertThat(context).hasNotFailed());
        this.runner.withPropertyValues("migrator.locations=optional:classpath:db/none")
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOf(UnknownRevisionsException.class));
    }

    @Test
    void anUnknownRevisionIsToleratedOnRequest() {
        this.runner.run((context) -> assertThat(context).hasNotFailed());
        this.runner
            .withPropertyValues("migrator.locations=optional:classpath:db/none", "migrator.on-unknown-revision=ignore")
            .run((context) -> assertThat(context).hasNotFailed());
    }

}
