package dev.migrator.sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import dev.migrator.Migrator;
import dev.migrator.boot.event.RevisionFinished;
import dev.migrator.command.Status;
import dev.migrator.revision.RevisionId;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data that the application moves while it serves.
 */
class VisitsTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void browsersAreNamedInTheBackgroundAndRequiredAfterThat() throws Exception {
        try (Sample sample = start()) {
            assertThat(sample.context().getBean(Heard.class).named.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(this.database.column("select distinct browser from visits order by 1")).containsExactly("Chrome",
                    "Edge", "Firefox", "other");
            Migrator migrator = sample.migrator();
            assertThat(migrator.status().pending()).extracting((revision) -> revision.id().value())
                .containsExactly("e1e9c6b2f4da");
            assertThat(migrator.upgrade().applied()).containsExactly(new RevisionId("e1e9c6b2f4da"));
            assertThat(migrator.status().condition()).isEqualTo(Status.Condition.AT_HEAD);
        }
    }

    private Sample start() {
        SpringApplication application = new SpringApplication(SampleApplication.class, Listening.class);
        return new Sample(application.run("--server.port=0", "--spring.main.banner-mode=off",
                "--spring.profiles.active=visits", "--spring.datasource.url=" + this.database.url(),
                "--sample.visits=20000", "--migrator.data.speed=100"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Heard heard() {
            return new Heard();
        }

    }

    static class Heard {

        private final CountDownLatch named = new CountDownLatch(1);

        @EventListener
        void finished(RevisionFinished event) {
            if (event.revision().id().value().equals("e1d8b5a1e3c9")) {
                this.named.countDown();
            }
        }

    }

}
