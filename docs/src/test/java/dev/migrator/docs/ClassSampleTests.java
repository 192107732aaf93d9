package dev.migrator.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A block that {@linkplain Block#shows shows} a class has its text, so what runs is what
 * is read. A page may leave out imports.
 */
class ClassSampleTests {

    private static final Path SOURCES = Path.of("src/test/java");

    private static final Predicate<String> IMPORT = (line) -> line.startsWith("import ");

    @TestFactory
    Stream<DynamicTest> areAsTheirPagesShowThem() {
        List<Block> shown = Page.all()
            .stream()
            .flatMap((page) -> page.blocks("java").stream())
            .filter((block) -> block.shows().isPresent())
            .toList();
        assertThat(shown).isNotEmpty();
        return shown.stream().map((block) -> DynamicTest.dynamicTest(block.toString(), () -> {
            String source = Files.readString(SOURCES.resolve(block.shows().orElseThrow().replace('.', '/') + ".java"));
            assertThat(source.lines()).containsAll(block.text().lines().filter(IMPORT).toList());
            assertThat(code(block.text())).isEqualTo(code(source));
        }));
    }

    private static String code(String text) {
        return String
            .join("\n", text.lines().filter((line) -> !line.startsWith("package ")).filter(IMPORT.negate()).toList())
            .strip();
    }

}
