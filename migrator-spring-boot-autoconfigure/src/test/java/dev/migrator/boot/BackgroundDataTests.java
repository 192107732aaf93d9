package dev.migrator.boot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import dev.migrator.Migrator;
import dev.migrator.boot.MovesItems.Gate;
import dev.migrator.boot.event.RevisionFinished;
import dev.migrator.revision.RevisionId;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Data that an application moves while it serves.
 */
class BackgroundDataTests {

    private static final RevisionId DATA = new RevisionId("e1");

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void itIsMovedOnceTheApplicationIsReady() throws Exception {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(Migrator.class).useCases().listData().run().entries()).hasSize(1);
            assertThat(moved()).isZero();
            context.getBean(Gate.class).permits.release(1000);
            assertThat(context.getBean(Listener.class).finished.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(moved()).isEqualTo(1000);
        }
    }

    @Test
    void theApplicationEndsAfterTheBatchInHand() throws Exception {
        ConfigurableApplicationContext context = start();
        Gate gate = context.getBean(Gate.class);
        assertThat(gate.begun.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Void> end = CompletableFuture.runAsync(context::close);
        // It does not end before the batch does.
        assertThat(end.isDone()).isFalse();
        gate.permits.release(1000);
        end.get(1, TimeUnit.MINUTES);
        assertThat(moved()).isBetween(100L, 900L);
        assertThat(this.database.column("select state from migrator_revision where revision = 'e1'"))
            .containsExactly("in progress");
        try (ConfigurableApplicationContext next = start()) {
            next.getBean(Gate.class).permits.release(1000);
            assertThat(next.getBean(Listener.class).finished.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(moved()).isEqualTo(1000);
    }

    @Test
    void whereNothingIsToBeMovedNothingRuns() {
        try (ConfigurableApplicationContext context = start("--migrator.data.mode=command")) {
            assertThat(context.getBean(Migrator.class).useCases().listData().run().entries()).hasSize(1);
            awaitEnd(context);
            assertThat(moved()).isZero();
        }
    }

    @Test
    void aProcessCanLeaveItToOthers() {
        try (ConfigurableApplicationContext context = start("--migrator.data.background=false")) {
            assertThat(context.getBean(BackgroundData.class).isRunning()).isFalse();
            assertThat(moved()).isZero();
        }
    }

    @Test
    void oneThatOnlyVerifiesMovesNothing() {
        start("--migrator.data.background=false").close();
        try (ConfigurableApplicationContext context = start("--migrator.startup=verify")) {
            assertThat(context.getBean(BackgroundData.class).isRunning()).isFalse();
        }
    }

    @Test
    void theSettingsCanSayThatItIsMovedAtTheStart() {
        try (ConfigurableApplicationContext context = start("--migrator.data.modes.e1=blocking",
                "--test.permits=1000")) {
            assertThat(moved()).isEqualTo(1000);
            assertThat(context.getBean(BackgroundData.class).isRunning()).isFalse();
        }
    }

    private static void awaitEnd(ConfigurableApplicationContext context) {
        context.getBean(BackgroundData.class).stop();
    }

    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "--spring.datasource.url=" + this.database.url();
        all[1] = "--spring.main.banner-mode=off";
        all[2] = "--migrator.data.speed=100";
        all[3] = "--migrator.locations=classpath:db/items";
        return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run(all);
    }

    private long moved() {
        return Long.parseLong(this.database.column("select count(*) from item where name like '%!'").get(0));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class })
    @Import({ MovesItems.class, Listener.class })
    static class Application {

        @Bean
        Gate gate(org.springframework.core.env.Environment environment) {
            Gate gate = new Gate();
            gate.permits.release(environment.getProperty("test.permits", Integer.class, 0));
            return gate;
        }

    }

    static class Listener {

        private final CountDownLatch finished = new CountDownLatch(1);

        @EventListener
        void finished(RevisionFinished event) {
            if (event.revision().id().equals(DATA)) {
                this.finished.countDown();
            }
        }

    }

}
