package dev.migrator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The changelog refers to each file that says what a user gets.
 */
class ChangelogTests {

    @Test
    void hasEveryChange() throws IOException {
        List<String> links = Page.all()
            .stream()
            .filter((page) -> page.path().equals(Path.of("CHANGELOG.md")))
            .flatMap((page) -> page.links().stream())
            .toList();
        try (Stream<Path> changes = Files.list(Path.of("../changes"))) {
            assertThat(changes.map((change) -> "changes/" + change.getFileName())).isNotEmpty().isSubsetOf(links);
        }
    }

}
