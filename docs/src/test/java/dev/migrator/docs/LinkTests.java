package dev.migrator.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each link of a page leads to what is there.
 */
class LinkTests {

    private final Map<Path, Page> pages = Page.all()
        .stream()
        .collect(Collectors.toMap(Page::path, Function.identity()));

    private final List<String> broken = new ArrayList<>();

    private int links;

    @Test
    void leadSomewhere() {
        this.pages.values().forEach((page) -> page.links().forEach((link) -> follow(page, link)));
        System.out.printf("pages: %d, links: %d%n", this.pages.size(), this.links);
        assertThat(this.links).isGreaterThan(this.pages.size());
        assertThat(this.broken).isEmpty();
    }

    @Test
    void eachPageCanBeReachedFromTheReadme() {
        List<Path> reached = new ArrayList<>(List.of(Path.of("README.md")));
        for (int next = 0; next < reached.size(); next++) {
            Page page = this.pages.get(reached.get(next));
            page.links()
                .stream()
                .filter((link) -> !link.contains(":"))
                .map((link) -> target(page, link))
                .filter((path) -> this.pages.containsKey(path) && !reached.contains(path))
                .forEach(reached::add);
        }
        assertThat(reached).containsAll(this.pages.keySet()
            .stream()
            .filter((path) -> !path.startsWith("docs/decisions") && !path.startsWith("changes"))
            .toList());
    }

    private void follow(Page page, String link) {
        this.links++;
        if (link.startsWith("https://")) {
            return;
        }
        Path target = target(page, link);
        boolean there = Path.of("..").resolve(target).toFile().exists();
        if (!there || link.contains("#")
                && !this.pages.get(target).anchors().contains(link.substring(link.indexOf('#') + 1))) {
            this.broken.add(page + ": " + link);
        }
    }

    private static Path target(Page page, String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? page.path() : page.path().resolveSibling(path).normalize();
    }

}
