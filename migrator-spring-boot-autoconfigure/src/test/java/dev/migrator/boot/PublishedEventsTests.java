package dev.migrator.boot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.boot.event.BatchFinished;
import dev.migrator.boot.event.RevisionFailed;
import dev.migrator.boot.event.RevisionFinished;
import dev.migrator.boot.event.RevisionStarted;
import dev.migrator.boot.shop.ItemRepository;
import dev.migrator.boot.shop.ShopPackage;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.operation.Operations;
import dev.migrator.plan.Direction;
import dev.migrator.script.DataMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What listeners of the application hear of runs, and when.
 */
@ExtendWith(OutputCaptureExtension.class)
class PublishedEventsTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Heard heard = new Heard();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database)
        .withBean(Heard.class, () -> this.heard);

    @Test
    void aListenerHearsOfTheRunAtStartUpInItsOrder() {
        this.runner.withBean(AddsCups.class).run((context) -> {
            assertThat(this.heard.words).containsExactly("started UPGRADE a1", "finished UPGRADE a1",
                    "started UPGRADE e1", "batch of e1 at 10", "finished UPGRADE e1");
            assertThat(this.heard.times).isSorted();
        });
    }

    @Test
    void ofTheBatchesAtStartUpOnlyTheLastIsHeardAndLaterAll() {
        this.runner.withBean(AddsCups.class).run((context) -> {
            assertThat(this.heard.words).filteredOn((word) -> word.startsWith("batch")).hasSize(1);
            context.getBean(Migrator.class).downgrade("a1");
            assertThat(this.heard.words).filteredOn((word) -> word.startsWith("batch")).hasSizeGreaterThan(2);
            assertThat(this.heard.words).endsWith("finished DOWNGRADE e1");
        });
    }

    @Test
    void aListenerThatNeedsTheDatabaseIsNotCreatedEarly() {
        this.runner
            .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class,
                    DataJpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class))
            .withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
            .withUserConfiguration(ShopPackage.class, CountsItems.class)
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(CountsItems.class).counts).containsExactly(0L);
            });
    }

    @Test
    void theRefreshOfAChildIsNotWaitedFor() {
        this.runner.withBean(StartsChild.class).run((context) -> {
            StartsChild child = context.getBean(StartsChild.class);
            assertThat(child.heardBefore).isEmpty();
            assertThat(this.heard.words).hasSize(2);
            assertThat(this.heard.times).allMatch((time) -> time.isBefore(child.startedAt));
        });
    }

    @Test
    void whatHappensWhileTheyArePublishedComesBehindThem() {
        this.runner.withBean(GoesBack.class)
            .run((context) -> assertThat(this.heard.words).containsExactly("started UPGRADE a1", "finished UPGRADE a1",
                    "started DOWNGRADE a1", "finished DOWNGRADE a1"));
    }

    @Test
    void eventsOfABackgroundThreadComeOnIt() {
        this.runner.withPropertyValues("migrator.startup=none").run((context) -> {
            Thread background = new Thread(context.getBean(Migrator.class)::upgrade);
            background.start();
            background.join();
            assertThat(this.heard.words).hasSize(2);
            assertThat(this.heard.threads).containsOnly(background);
        });
    }

    @Test
    void aListenerThatThrowsEndsNoRun(CapturedOutput output) {
        this.runner.withBean(Throws.class).run((context) -> {
            assertThat(context).hasNotFailed();
            context.getBean(Migrator.class).downgrade("base");
            assertThat(this.database.column("select revision from migrator_revision")).isEmpty();
            assertThat(output).contains("A listener failed, and the run goes on: RevisionStarted")
                .contains("A listener failed, and the run goes on: RevisionFinished");
        });
    }

    @Test
    void aFailureIsHeardWithItsError() {
        this.runner.withPropertyValues("migrator.startup=none")
            .withBean(Fails.class)
            .run((context) -> assertThatExceptionOfType(RevisionFailedException.class)
                .isThrownBy(context.getBean(Migrator.class)::upgrade)
                .satisfies((ex) -> assertThat(this.heard.failures).containsExactly(ex)));
    }

    @Test
    void anApplicationThatDoesNotStartPublishesNothing() {
        this.runner.withBean(Fails.class).run((context) -> {
            assertThat(context).hasFailed();
            assertThat(this.heard.words).isEmpty();
            assertThat(this.heard.failures).isEmpty();
        });
    }

    static class Heard {

        private final List<String> words = new ArrayList<>();

        private final List<Instant> times = new ArrayList<>();

        private final List<Thread> threads = new ArrayList<>();

        private final List<Exception> failures = new ArrayList<>();

        @EventListener
        void started(RevisionStarted event) {
            add("started %s %s".formatted(event.direction(), event.revision().id()), event.at());
        }

        @EventListener
        void batchFinished(BatchFinished event) {
            add("batch of %s at %d".formatted(event.revision().id(), event.progress().seen()), event.at());
            assertThat(event.duration()).isPositive();
        }

        @EventListener
        void finished(RevisionFinished event) {
            add("finished %s %s".formatted(event.direction(), event.revision().id()), event.at());
            assertThat(event.duration()).isPositive();
        }

        @EventListener
        void failed(RevisionFailed event) {
            this.failures.add(event.error());
        }

        private void add(String word, Instant time) {
            this.words.add(word);
            this.times.add(time);
            this.threads.add(Thread.currentThread());
        }

    }

    static class CountsItems implements ApplicationListener<PayloadApplicationEvent<RevisionFinished>> {

        private final ItemRepository items;

        private final List<Long> counts = new ArrayList<>();

        CountsItems(ItemRepository items) {
            this.items = items;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<RevisionFinished> event) {
            this.counts.add(this.items.count());
        }

    }

    static class StartsChild implements SmartInitializingSingleton {

        private final Heard heard;

        private final ApplicationContext context;

        private List<String> heardBefore = List.of("the child was not started");

        private Instant startedAt = Instant.MIN;

        StartsChild(Heard heard, ApplicationContext context) {
            this.heard = heard;
            this.context = context;
        }

        @Override
        public void afterSingletonsInstantiated() {
            this.startedAt = Instant.now();
            try (GenericApplicationContext child = new GenericApplicationContext(this.context)) {
                child.refresh();
                this.heardBefore = List.copyOf(this.heard.words);
            }
        }

    }

    static class GoesBack {

        private final Migrator migrator;

        GoesBack(Migrator migrator) {
            this.migrator = migrator;
        }

        @EventListener
        void started(RevisionStarted event) {
            if (event.direction() == Direction.UPGRADE) {
                this.migrator.downgrade("base");
            }
        }

    }

    static class Throws {

        @EventListener
        void started(RevisionStarted event) {
            throw new IllegalStateException("no");
        }

        @EventListener
        void finished(RevisionFinished event) {
            throw new NoClassDefFoundError("gone");
        }

    }

    @Revision(id = "e1", revises = "a1", message = "add cups")
    static class AddsCups implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("insert into item select n, 'cup ' || n from generate_series(1, 10) n");
            op.batches("item").size(3).update("name = name || '!'");
        }

        @Override
        public void downgrade(Operations op) {
            op.batches("item").size(3).delete();
        }

    }

    @Revision(id = "e2", revises = "a1", message = "fail")
    static class Fails implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.execute("select 1 / 0");
        }

    }

}
