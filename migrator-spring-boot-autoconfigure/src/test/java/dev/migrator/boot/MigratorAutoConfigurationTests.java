package dev.migrator.boot;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import javax.sql.DataSource;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.MissingLocationException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigratorAutoConfigurationTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final ApplicationContextRunner runner = MigratorContext.on(this.database);

    @TempDir
    private Path folder;

    @Test
    void migratesTheDatabaseOfTheApplication() {
        this.runner.run((context) -> {
            assertThat(context).hasSingleBean(Migrator.class).hasSingleBean(MigratorInitializer.class);
            assertThat(applied(this.database)).containsExactly("a1");
        });
    }

    @Test
    void worksWithoutAnyScript() {
        this.runner.withPropertyValues("migrator.locations=optional:classpath:db/none")
            .run((context) -> assertThat(context).hasNotFailed());
    }

    @Test
    void explicitLocationsMustExist() {
        this.runner.withPropertyValues("migrator.locations=classpath:db/migrations,classpath:db/none")
            .run((context) -> assertThat(context).getFailure()
                .rootCause()
                .isInstanceOfSatisfying(MissingLocationException.class,
                        (ex) -> assertThat(ex.location()).isEqualTo("classpath:db/none")));
    }

    @Test
    void locationsMayBeFoldersAndPathsWithoutAScheme() throws Exception {
        writeScript("f1");
        this.runner.withPropertyValues("migrator.locations=db/migrations,file:" + this.folder)
            .run((context) -> assertThat(applied(this.database)).containsExactly("a1", "f1"));
    }

    @Test
    void scriptsAreFoundByTheClassLoaderOfAPrimaryResourceLoader() throws Exception {
        writeScript("f1");
        URL root = this.folder.getParent().toUri().toURL();
        try (URLClassLoader classLoader = new URLClassLoader(new URL[] { root })) {
            this.runner.withUserConfiguration(PrimaryResourceLoader.class)
                .withBean(ClassLoader.class, () -> classLoader)
                .withPropertyValues("migrator.locations=classpath:db/migrations,classpath:" + this.folder.getFileName())
                .run((context) -> assertThat(applied(this.database)).containsExactly("a1", "f1"));
        }
    }

    @Test
    void aStrategyTakesThePlaceOfTheStartupMode() {
        List<Migrator> seen = new ArrayList<>();
        this.runner.withBean(MigratorStrategy.class, () -> seen::add).run((context) -> {
            assertThat(seen).containsExactly(context.getBean(Migrator.class));
            assertThat(tables(this.database)).isEmpty();
        });
    }

    @Test
    void anInitializerOfTheApplicationReplacesOurs() {
        this.runner.withUserConfiguration(OwnInitializer.class).run((context) -> {
            assertThat(context).hasSingleBean(MigratorInitializer.class);
            assertThat(context.getBean(MigratorInitializer.class).getOrder()).isEqualTo(41);
        });
    }

    @Test
    void aMigratorOfTheApplicationReplacesOurs() {
        this.runner.withUserConfiguration(OwnMigrator.class).run((context) -> {
            assertThat(context).hasSingleBean(Migrator.class).doesNotHaveBean(MigratorConnectionDetails.class);
            assertThat(applied(this.database)).containsExactly("own");
        });
    }

    @Test
    void severalMigratorsEachHaveTheirDatabaseScriptsAndTables() {
        TestDatabase second = TestServer.createDatabase();
        this.runner.withBean(TestDatabase.class, () -> second)
            .withUserConfiguration(TwoMigrators.class)
            .withPropertyValues("spring.application.name=shop")
            .run((context) -> {
                assertThat(context).hasNotFailed();
                assertThat(applied(this.database)).containsExactly("own");
                assertThat(second.column("select revision || ' ' || application from other.revisions"))
                    .containsExactly("second two");
                assertThat(this.database.column("select distinct application from migrator_log"))
                    .containsExactly("shop");
            });
    }

    @Test
    void customizersAreCalledInOrderAfterEverythingElse() {
        this.runner.withUserConfiguration(Customizers.class)
            .withPropertyValues("migrator.revision-table=from_properties")
            .run((context) -> assertThat(tables(this.database)).contains("from_second")
                .doesNotContain("from_first", "from_properties"));
    }

    @Test
    void listenersAreCalledInOrder() {
        List<String> heard = new ArrayList<>();
        this.runner.withBean("two", RunListener.class, () -> new SecondListener(heard))
            .withBean("one", RunListener.class, () -> new FirstListener(heard))
            .run((context) -> assertThat(heard).containsExactly("first", "second"));
    }

    @Test
    void settingsComeFromProperties() {
        this.runner.withPropertyValues("migrator.schema=shop", "migrator.startup=none")
            .run((context) -> assertThat(context.getBean(Migrator.class).settings().schema()).isEqualTo("shop"));
    }

    @Test
    void theApplicationIsUnknownWithoutAName() {
        assertThatApplication(this.runner).isEqualTo("unknown");
    }

    @Test
    void theApplicationIsKnownByItsName() {
        assertThatApplication(this.runner.withPropertyValues("spring.application.name=shop")).isEqualTo("shop");
    }

    @Test
    void theApplicationIsKnownByTheVersionOfItsJar() {
        assertThatApplication(
                this.runner.withPropertyValues("spring.application.name=shop", "spring.application.version=2.0"))
            .isEqualTo("shop 2.0");
    }

    @Test
    void theApplicationIsKnownByTheVersionOfItsBuild() {
        Properties build = new Properties();
        build.setProperty("version", "3.1");
        assertThatApplication(this.runner.withBean(BuildProperties.class, () -> new BuildProperties(build))
            .withPropertyValues("spring.application.name=shop", "spring.application.version=2.0"))
            .isEqualTo("shop 3.1");
    }

    @Test
    void theMigratedDatabaseIsManaged() {
        this.runner.withPropertyValues("migrator.startup=none").run((context) -> {
            SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
            assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
                .isEqualTo(SchemaManagement.MANAGED);
            assertThat(provider.getSchemaManagement(TestServer.createDatabase().dataSource()))
                .isEqualTo(SchemaManagement.UNMANAGED);
        });
    }

    @Test
    void theDatabaseIsManagedAlsoWhereAnotherUserMigratesIt() {
        this.runner
            .withPropertyValues("spring.datasource.url=" + this.database.url().replace("?user=postgres", ""),
                    "spring.datasource.username=postgres", "migrator.startup=none", "migrator.user=owner")
            .run((context) -> assertThat(context.getBean(SchemaManagementProvider.class)
                .getSchemaManagement(context.getBean(DataSource.class))).isEqualTo(SchemaManagement.MANAGED));
    }

    private static AbstractStringAssert<?> assertThatApplication(ApplicationContextRunner runner) {
        List<String> application = new ArrayList<>();
        runner.withPropertyValues("migrator.startup=none")
            .run((context) -> application.add(context.getBean(Migrator.class).settings().application()));
        return assertThat(application.get(0));
    }

    private void writeScript(String id) throws Exception {
        Files.writeString(this.folder.resolve(id + ".sql"),
                "-- revision: %s\n-- revises: a1\n-- message: in a folder\n\n-- upgrade\nselect 1;\n".formatted(id));
    }

    private static List<String> applied(TestDatabase database) {
        return database.column("select revision from migrator_revision order by revision");
    }

    private static List<String> tables(TestDatabase database) {
        return database.column("select tablename from pg_tables where schemaname = 'public'");
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryResourceLoader {

        @Bean
        @Primary
        ResourceLoader resourceLoader(ClassLoader classLoader) {
            return new DefaultResourceLoader(classLoader);
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnInitializer {

        @Bean
        MigratorInitializer ownInitializer(ConfigurableListableBeanFactory beanFactory, MigratorProperties properties) {
            MigratorInitializer initializer = new MigratorInitializer(beanFactory, properties, null);
            initializer.setOrder(41);
            return initializer;
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMigrator {

        @Bean
        Migrator first(MigratorBuilders builders, DataSource dataSource) {
            return builders.on(dataSource).source(new TestScripts().then("own", "select 1")).build();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class TwoMigrators extends OwnMigrator {

        @Bean
        Migrator second(MigratorBuilders builders, TestDatabase database) {
            return builders.on(database.dataSource())
                .source(new TestScripts().then("second", "select 1"))
                .settings(MigratorSettings.builder()
                    .schema("other")
                    .revisionTable("revisions")
                    .application("two")
                    .build())
                .build();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        @Bean
        @Order(2)
        MigratorCustomizer second() {
            return (builder) -> builder.settings(MigratorSettings.builder().revisionTable("from_second").build());
        }

        @Bean
        @Order(1)
        MigratorCustomizer first() {
            return (builder) -> builder.settings(MigratorSettings.builder().revisionTable("from_first").build());
        }

    }

    @Order(1)
    record FirstListener(List<String> heard) implements RunListener {

        @Override
        public void runStarted(Plan plan) {
            this.heard.add("first");
        }

    }

    @Order(2)
    record SecondListener(List<String> heard) implements RunListener {

        @Override
        public void runStarted(Plan plan) {
            this.heard.add("second");
        }

        @Override
        public void nothingToDo(Set<RevisionId> heads) {
            throw new IllegalStateException("There is a revision to apply");
        }

    }

}
