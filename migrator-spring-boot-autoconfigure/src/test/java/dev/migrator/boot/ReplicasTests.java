package dev.migrator.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen applications that start at the same moment on one empty database, five times.
 */
class ReplicasTests {

    private static final int REPLICAS = 16;

    private static final int ROUNDS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(REPLICAS);

    @Test
    void everyReplicaStartsAndEveryRevisionRunsOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            TestDatabase database = TestServer.createDatabase();
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> replicas = new ArrayList<>();
            for (int replica = 0; replica < REPLICAS; replica++) {
                replicas.add(this.threads.submit(() -> {
                    start.await();
                    return startAndStop(database);
                }));
            }
            start.countDown();
            for (Future<String> replica : replicas) {
                assertThat(replica.get()).isEqualTo("AT_HEAD");
            }
            assertThat(database.column("select revision from migrator_log where outcome = 'succeeded' order by id"))
                .containsExactly("r1", "r2", "r3", "r4");
            assertThat(database.column("select n from t")).containsExactly("1", "2");
        }
        this.threads.shutdown();
        System.out.printf("%d rounds of %d replicas: all started, every revision ran once%n", ROUNDS, REPLICAS);
    }

    private static String startAndStop(TestDatabase database) {
        try (ConfigurableApplicationContext context = application().run("--spring.datasource.url=" + database.url(),
                "--spring.datasource.hikari.maximum-pool-size=1", "--spring.main.banner-mode=off",
                "--spring.docker.compose.enabled=false", "--migrator.locations=optional:classpath:no/scripts")) {
            return context.getBean(Migrator.class).status().condition().name();
        }
    }

    /**
     * The replicas share the log of this process, which must not be set up by several at
     * once.
     */
    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(Replica.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setListeners(application.getListeners()
            .stream()
            .filter((listener) -> !(listener instanceof LoggingApplicationListener))
            .toList());
        return application;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigratorAutoConfiguration.class })
    static class Replica {

        @Bean
        MigratorCustomizer scripts() {
            TestScripts scripts = new TestScripts().then("r1", "create table t (n int)")
                .then("r2", "insert into t values (1)")
                .thenWithoutTransaction("r3", "create index concurrently t_n on t (n)")
                .then("r4", "insert into t values (2)");
            return (builder) -> builder.source(scripts);
        }

    }

}
