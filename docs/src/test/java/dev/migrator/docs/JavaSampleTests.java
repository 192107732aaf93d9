package dev.migrator.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.util.JavacTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each Java block of a page compiles, together with the others of that page. Imports are
 * left out on pages; those of {@code imports.txt} are added. A block is a file, members
 * of a class, or statements that work on {@code op}.
 */
class JavaSampleTests {

    private static final String IMPORTS = text("/imports.txt");

    private static final List<String> FORMS = List.of("%3$s", "abstract class Sample%2$d { %1$s\n%3$s }",
            "class Sample%2$d { %1$s\nvoid sample() throws Exception { %3$s } }");

    /** What a sample may use without saying where it comes from. */
    private static final String GIVEN = "Operations op; DataSource dataSource; Migrator migrator; JdbcClient jdbc;";

    private static int compiled;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @TempDir
    private Path folder;

    static List<Page> pages() {
        // The page of operations is written from code that its own test has compiled.
        return Page.all()
            .stream()
            .filter((page) -> !samples(page).isEmpty() && !page.path().endsWith("operations.md"))
            .toList();
    }

    @AfterAll
    static void print() {
        System.out.printf("Java samples: %d%n", compiled);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void compile(Page page) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Block block : samples(page)) {
            sources.add(source(block));
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = this.compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", this.folder.toString(), "-proc:none", "--release", "17");
            this.compiler.getTask(new StringWriter(), files, problems, options, null, sources).call();
        }
        assertThat(problems.getDiagnostics()).filteredOn((problem) -> problem.getKind() == Diagnostic.Kind.ERROR)
            .isEmpty();
        compiled += sources.size();
    }

    /**
     * Those that are not {@linkplain Block#shows classes} which are compiled with the
     * tests anyway.
     */
    private static List<Block> samples(Page page) {
        return page.blocks("java").stream().filter((block) -> block.shows().isEmpty()).toList();
    }

    /**
     * The block as a file: the first form that javac can parse.
     */
    private Source source(Block block) throws IOException {
        List<Diagnostic<?>> problems = new ArrayList<>();
        for (String form : FORMS) {
            Source source = Source.of(block, form);
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            JavacTask task = (JavacTask) this.compiler.getTask(null, null, found, List.of("--release", "17"), null,
                    List.of(source));
            task.parse();
            if (found.getDiagnostics().isEmpty()) {
                return source;
            }
            problems.addAll(found.getDiagnostics());
        }
        throw new AssertionError(block + " is no Java: " + problems);
    }

    private static String text(String resource) {
        try (var stream = JavaSampleTests.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\n", " ");
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * A block as the compiler reads it, with the line numbers of its page.
     */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(Block block, String text) {
            super(URI.create("string:///" + block.page() + "/Sample" + block.line() + ".java"), Kind.SOURCE);
            this.text = text;
        }

        static Source of(Block block, String form) {
            String code = form.formatted(GIVEN, block.line(), block.text().replaceFirst("\\A(package .*;)\n", ""));
            String name = block.text().startsWith("package ") ? block.text().lines().findFirst().orElseThrow()
                    : "package com.example;";
            return new Source(block, "\n".repeat(block.line() - 1) + name + IMPORTS + code);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }

    }

}
