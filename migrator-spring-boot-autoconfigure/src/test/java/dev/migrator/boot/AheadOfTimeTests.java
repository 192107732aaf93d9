package dev.migrator.boot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.boot.revisions.RevisionsPackage;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that was processed ahead of time, as it is for a native image.
 */
class AheadOfTimeTests {

    private final TestDatabase database = TestServer.createDatabase();

    @AfterEach
    void noGeneratedArtifacts() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    @Test
    @CompileWithForkedClassLoader
    void theGeneratedApplicationMigrates() {
        runGenerated(Map.of(), (context) -> {
            assertThat(this.database.column("select revision from migrator_revision order by revision"))
                .containsExactly("a1", "b1", "b2");
            assertThat(context.getBean(JdbcTemplate.class).queryForObject("select price from item", BigDecimal.class))
                .isEqualByComparingTo("10");
        });
    }

    @Test
    @CompileWithForkedClassLoader
    void theGeneratedApplicationCanBeToldNotTo() {
        runGenerated(Map.of("migrator.enabled", "false"), (context) -> assertThat(tables()).isEmpty());
    }

    @Test
    @CompileWithForkedClassLoader
    void theGeneratedApplicationReadsItsModeWhenItStarts() {
        runGenerated(Map.of("migrator.startup", "none"), (context) -> assertThat(tables()).isEmpty());
    }

    @Test
    void noDatabaseIsNeededAheadOfTime() {
        assertThat(generate(Map.of("spring.datasource.url", "jdbc:postgresql://nowhere.invalid/x")).getRuntimeHints())
            .isNotNull();
    }

    @Test
    void scriptsInTheDefaultLocationAreKept() {
        RuntimeHints hints = generate(Map.of()).getRuntimeHints();
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/a1.sql")).accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/2026/a1.sql")).accepts(hints);
    }

    @Test
    void scriptsInConfiguredLocationsAreKept() {
        RuntimeHints hints = generate(
                Map.of("migrator.locations", "classpath:/one/,optional:classpath:two,three,file:/tmp/four"))
            .getRuntimeHints();
        for (String path : List.of("one/a1.sql", "two/x/a1.sql", "three/a1.sql")) {
            assertThat(RuntimeHintsPredicates.resource().forResource(path)).accepts(hints);
        }
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/a1.sql")).rejects(hints);
    }

    @Test
    void annotationsOfRevisionsAreKept() throws Exception {
        RuntimeHints hints = generate(Map.of()).getRuntimeHints();
        assertThat(RuntimeHintsPredicates.reflection()
            .onType(Class.forName("dev.migrator.boot.revisions.nested.FillPrice"))).accepts(hints);
    }

    @Test
    void nothingIsKeptWithoutMigrations() {
        RuntimeHints hints = generate(Map.of("migrator.enabled", "false")).getRuntimeHints();
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/a1.sql")).rejects(hints);
    }

    private List<String> tables() {
        return this.database.column("select tablename from pg_tables where schemaname = 'public'");
    }

    private TestGenerationContext generate(Map<String, String> properties) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Application.class);
        addProperties(context.getEnvironment(), properties);
        TestGenerationContext generation = new TestGenerationContext(AheadOfTimeTests.class);
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();
        return generation;
    }

    private void runGenerated(Map<String, String> properties, Consumer<GenericApplicationContext> assertions) {
        TestCompiler.forSystem().with(generate(Map.of())).compile((compiled) -> {
            SpringProperties.setFlag("spring.aot.enabled");
            GenericApplicationContext context = new GenericApplicationContext();
            addProperties(context.getEnvironment(), properties);
            initializer(compiled.getInstance(ApplicationContextInitializer.class)).initialize(context);
            context.refresh();
            try (context) {
                assertions.accept(context);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static ApplicationContextInitializer<GenericApplicationContext> initializer(
            ApplicationContextInitializer<?> generated) {
        return (ApplicationContextInitializer<GenericApplicationContext>) generated;
    }

    private void addProperties(ConfigurableEnvironment environment, Map<String, String> properties) {
        environment.getPropertySources()
            .addFirst(new MapPropertySource("database", Map.of("spring.datasource.url", this.database.url())));
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(properties)));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RevisionsPackage.class)
    @ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            MigratorAutoConfiguration.class })
    static class Application {

        @Bean
        BigDecimal price() {
            return BigDecimal.TEN;
        }

    }

}
