package dev.migrator.boot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplicationAotProcessor;

import dev.migrator.boot.cli.ForkedApplication.Answer;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A command migrates, and nobody else does: neither Hibernate nor the scripts of Spring
 * Boot.
 */
class ShopCommandTests {

    /** Spring Boot's own script would insert an item; there is no Docker. */
    private static final List<String> SETTINGS = List.of("--spring.sql.init.mode=always",
            "--spring.sql.init.data-locations=classpath:insert-item.sql", "--spring.docker.compose.enabled=false");

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void onlyRevisionsTouchTheDatabase() {
        assertThatOnlyRevisionsTouchTheDatabase(ForkedApplication.of(ShopApplication.class));
    }

    @Test
    void onlyRevisionsTouchTheDatabaseOfAnApplicationGeneratedAheadOfTime(@TempDir Path folder) throws IOException {
        assertThatOnlyRevisionsTouchTheDatabase(generated(folder));
    }

    @Test
    void aSessionFactoryLeavesTheSchemaAloneToo() {
        ForkedApplication application = ForkedApplication.of(SessionFactoryApplication.class);
        run(application, "upgrade", "a1");
        this.database.execute("insert into item values (0, 'kept')");
        Answer upgraded = run(application, "upgrade", "head");
        assertThat(upgraded.code()).as(upgraded.err()).isZero();
        assertThat(this.database.column("select name from item order by id")).containsExactly("kept", "cup");
    }

    @Test
    void anAddressThatIsNoneIsASentence() {
        for (String url : List.of("postgres://localhost/shop", "jdbc:none://localhost/shop")) {
            Answer answer = ForkedApplication.of(SessionFactoryApplication.class)
                .run(List.of("migrator", "current", "--spring.datasource.url=" + url,
                        "--spring.docker.compose.enabled=false"));
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).startsWith("FAILED: ").doesNotContain("\tat ");
        }
    }

    private void assertThatOnlyRevisionsTouchTheDatabase(ForkedApplication application) {
        Answer created = run(application, "upgrade", "a1");
        assertThat(created.code()).as(created.err()).isZero();
        assertThat(created.out()).isEqualTo("applied a1\nat a1\n");
        this.database.execute("insert into item values (0, 'kept')");
        List<String> schema = Catalogue.schema(this.database);
        Answer current = run(application, "current");
        assertThat(current).isEqualTo(new Answer(0, "a1 (current)\n", ""));
        Answer filled = run(application, "upgrade", "head");
        assertThat(filled.code()).as(filled.err()).isZero();
        assertThat(filled.out()).isEqualTo("applied j1\nat j1\n");
        assertThat(Catalogue.schema(this.database)).isEqualTo(schema);
        assertThat(this.database.column("select name from item order by id")).containsExactly("kept", "cup", "plate");
    }

    private Answer run(ForkedApplication application, String... command) {
        List<String> arguments = new ArrayList<>(List.of("migrator"));
        arguments.addAll(List.of(command));
        arguments.add("--spring.datasource.url=" + this.database.url());
        arguments.addAll(SETTINGS);
        return application.run(arguments);
    }

    /**
     * The application as a build processes it ahead of time.
     */
    private ForkedApplication generated(Path folder) throws IOException {
        Path sources = folder.resolve("sources");
        Path resources = folder.resolve("resources");
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(
                List.of(ShopApplication.class.getName(), sources.toString(), resources.toString(), classes.toString(),
                        "dev.migrator", "shop", "--spring.datasource.url=jdbc:postgresql://nowhere.invalid/shop"));
        arguments.addAll(SETTINGS);
        Answer processed = ForkedApplication.of(SpringApplicationAotProcessor.class).run(arguments);
        assertThat(processed.code()).as(processed.err()).isZero();
        compile(sources, classes);
        return ForkedApplication.of(ShopApplication.class).generated(classes, resources);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        Path arguments = sources.resolveSibling("arguments");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> names = files.map(Path::toString).filter((name) -> name.endsWith(".java")).toList();
            assertThat(names).anyMatch((name) -> name.endsWith("ShopApplication__ApplicationContextInitializer.java"));
            Files.write(arguments, names, StandardCharsets.UTF_8);
        }
        int code = ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-nowarn", "-d", classes.toString(), "-cp",
                    ForkedApplication.classPathOfTests(), "@" + arguments);
        assertThat(code).isZero();
    }

}
