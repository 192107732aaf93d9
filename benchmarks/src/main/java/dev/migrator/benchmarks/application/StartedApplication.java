package dev.migrator.benchmarks.application;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application that is started: it has a pool, asks the database one thing, says how
 * long after the start of its JVM that was, and ends.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartedApplication {

    /**
     * Starts it.
     * @param arguments a tool, then settings
     */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(StartedApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            context.getBean(JdbcTemplate.class).queryForList("select 1");
            System.out.printf(Locale.ROOT, "ready after %.1f ms%n",
                    (double) System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        }
    }

    /**
     * What migrates it.
     */
    public enum Tool {

        /** Nothing. */
        NONE("no migrations"),

        /** Ours. */
        MIGRATOR("Migrator"),

        /** A peer. */
        FLYWAY("Flyway"),

        /** A peer. */
        LIQUIBASE("Liquibase");

        private final String title;

        Tool(String title) {
            this.title = title;
        }

        /**
         * What it is called in tables.
         * @return without a version
         */
        public String title() {
            return this.title;
        }

        /**
         * The arguments of the application.
         * @param url where its database is
         * @return settings that turn this on and the others off
         */
        public List<String> settings(String url) {
            List<String> settings = new ArrayList<>(List.of("--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
                    "--spring.main.banner-mode=off", "--logging.level.root=warn"));
            settings.add("--migrator.enabled=" + (this == MIGRATOR));
            settings.add("--spring.flyway.enabled=" + (this == FLYWAY));
            settings.add("--spring.liquibase.enabled=" + (this == LIQUIBASE));
            settings.add("--spring.liquibase.analytics-enabled=false");
            return settings;
        }

    }

}
