package dev.migrator.witness;

import java.util.concurrent.CountDownLatch;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Everything that an application can have which starts with it. Where it all starts, the
 * process ends by itself.
 */
@AutoConfiguration
@EnableScheduling
public final class WitnessAutoConfiguration {

    /** The package of the application whose beans are watched. */
    private static final String APPLICATION = "dev.migrator.sample.";

    /** Its revisions are what commands are for. */
    private static final String REVISIONS = APPLICATION + "migrations.";

    @Bean
    static BeanPostProcessor witnessOfBeans() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                String type = bean.getClass().getName();
                if (bean instanceof EntityManagerFactory
                        || type.startsWith(APPLICATION) && !type.startsWith(REVISIONS)) {
                    Testimony.give("bean " + beanName);
                }
                return bean;
            }

        };
    }

    @Bean
    ApplicationRunner witnessOfApplicationRunners() {
        return (arguments) -> Testimony.give("application runner");
    }

    @Bean
    CommandLineRunner witnessOfCommandLineRunners() {
        return (arguments) -> Testimony.give("command line runner");
    }

    @Bean
    SmartInitializingSingleton witnessOfSingletons() {
        return () -> Testimony.give("singletons");
    }

    @Bean
    ApplicationListener<ContextRefreshedEvent> witnessOfListeners() {
        return new RefreshListener();
    }

    @Bean
    Everything witnessOfEverythingElse() {
        return new Everything();
    }

    /** A class, since the event of a lambda is not known. */
    static final class RefreshListener implements ApplicationListener<ContextRefreshedEvent> {

        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            Testimony.give("listener");
        }

    }

    /**
     * What annotations and lifecycles start.
     */
    static final class Everything implements SmartLifecycle {

        private final CountDownLatch ticked = new CountDownLatch(1);

        private volatile boolean running;

        @PostConstruct
        void construct() {
            Testimony.give("post construct");
        }

        @Scheduled(fixedRate = 1_000_000)
        void tick() {
            Testimony.give("scheduled");
            this.ticked.countDown();
        }

        @EventListener
        void on(WebServerInitializedEvent event) {
            Testimony.give("web server");
        }

        @EventListener
        void on(ApplicationReadyEvent event) throws InterruptedException {
            this.ticked.await();
            Testimony.give("ready");
            Runtime.getRuntime().halt(0);
        }

        @Override
        public void start() {
            this.running = true;
            Testimony.give("lifecycle");
        }

        @Override
        public void stop() {
            this.running = false;
        }

        @Override
        public boolean isRunning() {
            return this.running;
        }

    }

}
