package dev.migrator.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqlScriptSourceTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = { 3, 450 })
    void theFilesOfAFolderAndOfAJarAreTheSame(int number) throws IOException {
        for (int file = 0; file < number; file++) {
            write("db/%s/r%03d.sql".formatted(file % 2 == 0 ? "even" : "odd", file), "r%03d".formatted(file));
        }
        List<String> expected = Stream.of(0, 1)
            .flatMap((rest) -> IntStream.range(0, number).filter((file) -> file % 2 == rest).boxed())
            .map("r%03d"::formatted)
            .toList();
        assertThat(ids(inFolder("file:" + this.root.resolve("db")))).isEqualTo(expected);
        assertThat(ids(inFolder("file:" + this.root.resolve("db") + "/"))).isEqualTo(expected);
        assertThat(ids(inJar("classpath:db"))).isEqualTo(expected);
    }

    @Test
    void aNameMayHaveAnyCharacters() throws IOException {
        write("db/a b%20+é.sql", "a1");
        assertThat(origins(inFolder("file:" + this.root.resolve("db")))).singleElement()
            .asString()
            .endsWith("/db/a b%20+é.sql");
        assertThat(origins(inJar("classpath:db"))).containsExactly("db/a b%20+é.sql");
    }

    @Test
    void aFileThatTwoLocationsShareComesOnce() throws IOException {
        write("db/one/a.sql", "a1");
        write("db/two/b.sql", "b2");
        String folder = "file:" + this.root.resolve("db");
        assertThat(ids(inFolder(folder + "/two", folder))).containsExactly("b2", "a1");
        assertThat(ids(inJar("classpath:db/two", "classpath:db"))).containsExactly("b2", "a1");
    }

    @Test
    void aLinkToAFolderIsFollowed() throws IOException {
        write("elsewhere/a.sql", "a1");
        Files.createDirectories(this.root.resolve("db"));
        Files.createSymbolicLink(this.root.resolve("db/linked"), this.root.resolve("elsewhere"));
        assertThat(ids(inFolder("file:" + this.root.resolve("db")))).containsExactly("a1");
    }

    @Test
    void aFolderThatLeadsBackToItselfIsRefused() throws IOException {
        write("db/2026/a.sql", "a1");
        Files.createSymbolicLink(this.root.resolve("db/2026/all"), this.root.resolve("db"));
        assertThatThrownBy(() -> inFolder("file:" + this.root.resolve("db")).load())
            .isInstanceOf(UnreadableScriptException.class)
            .hasMessageContaining(this.root.resolve("db/2026/all").toString());
    }

    @Test
    void whatIsNoScriptIsPassedOver() throws IOException {
        write("db/a.sql", "a1");
        Files.writeString(this.root.resolve("db/README.md"), "Not one.");
        Files.createSymbolicLink(this.root.resolve("db/gone"), this.root.resolve("elsewhere"));
        assertThat(ids(inFolder("file:" + this.root.resolve("db")))).containsExactly("a1");
    }

    @ParameterizedTest
    @ValueSource(ints = { 3, 450 })
    void whatCannotBeReadIsNamed(int number) throws IOException {
        for (int file = 0; file < number; file++) {
            write("db/r%03d.sql".formatted(file), "r%03d".formatted(file));
        }
        Files.createDirectory(this.root.resolve("db/no_file.sql"));
        assertThatThrownBy(() -> inFolder("file:" + this.root.resolve("db")).load())
            .isInstanceOf(UnreadableScriptException.class)
            .hasMessageContaining(this.root.resolve("db").toString());
    }

    @Test
    void aFolderMayBeEmptyButNotMissing() throws IOException {
        Files.createDirectories(this.root.resolve("db"));
        assertThat(inFolder("file:" + this.root.resolve("db")).load()).isEmpty();
        assertThat(inFolder("optional:file:" + this.root.resolve("none")).load()).isEmpty();
        SqlScriptSource missing = inFolder("file:" + this.root.resolve("none"));
        assertThatThrownBy(missing::load).isInstanceOf(MissingLocationException.class);
    }

    private static List<String> ids(SqlScriptSource source) {
        return source.load().stream().map((script) -> script.revision().id().value()).toList();
    }

    private static List<String> origins(SqlScriptSource source) {
        return source.load().stream().map((script) -> script.revision().origin()).toList();
    }

    private void write(String path, String id) throws IOException {
        Path file = this.root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "-- revision: %s\n\n-- upgrade\nselect 1;\n".formatted(id));
    }

    private static SqlScriptSource inFolder(String... locations) {
        return new SqlScriptSource(new PathMatchingResourcePatternResolver(), List.of(locations));
    }

    private SqlScriptSource inJar(String... locations) throws IOException {
        Path jar = Files.createTempFile(this.root, "scripts", ".jar");
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(stream);
                Stream<Path> found = Files.walk(this.root.resolve("db"))) {
            for (Path file : found.sorted().toList()) {
                boolean directory = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(this.root.relativize(file) + (directory ? "/" : "")));
                if (!directory) {
                    Files.copy(file, entries);
                }
            }
        }
        ClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null);
        return new SqlScriptSource(new PathMatchingResourcePatternResolver(loader), List.of(locations));
    }

}
