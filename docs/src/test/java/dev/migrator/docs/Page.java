package dev.migrator.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path from the root of the project
 * @param lines its text
 */
record Page(Path path, List<String> lines) {

    private static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("( *)```(\\w*).*");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]+]\\(([^)\\s]+)\\)");

    /**
     * All pages.
     * @return in the order of their paths
     */
    static List<Page> all() {
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs.filter((path) -> !path.toString().contains("target")))
                .filter((path) -> path.toString().endsWith(".md"))
                .map(Page::read)
                .sorted((one, other) -> one.path.compareTo(other.path))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * One page.
     * @param path from the root of the project
     * @return the page
     */
    static Page of(String path) {
        return read(ROOT.resolve(path));
    }

    private static Page read(Path path) {
        try {
            return new Page(ROOT.relativize(path), Files.readAllLines(path));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Its blocks of code, also those that a comment hides from readers.
     * @return in their order
     */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < this.lines.size(); line++) {
            Matcher fence = FENCE.matcher(this.lines.get(line));
            int end = line;
            if (fence.matches()) {
                end = closing(line + 1);
                blocks.add(Block.of(this, line + 2, fence.group(2), this.lines.subList(line + 1, end)));
            }
            else if (isIndented(line) && (line == 0 || this.lines.get(line - 1).isBlank())) {
                end = endOfIndented(line);
                blocks.add(Block.of(this, line + 1, "", this.lines.subList(line, end)));
            }
            line = end;
        }
        return blocks;
    }

    private int closing(int line) {
        int end = line;
        while (!FENCE.matcher(this.lines.get(end)).matches()) {
            end++;
        }
        return end;
    }

    private int endOfIndented(int line) {
        int end = line;
        while (end < this.lines.size() && (isIndented(end) || this.lines.get(end).isBlank())) {
            end++;
        }
        return end;
    }

    private boolean isIndented(int line) {
        return this.lines.get(line).startsWith("    ") && !this.lines.get(line).isBlank();
    }

    /**
     * The blocks of one language.
     * @param language which
     * @return in their order
     */
    List<Block> blocks(String language) {
        return blocks().stream().filter((block) -> block.language().equals(language)).toList();
    }

    /**
     * The block that has some words in it.
     * @param words part of its text
     * @return the first
     */
    Block blockWith(String words) {
        return blocks().stream().filter((block) -> block.text().contains(words)).findFirst().orElseThrow();
    }

    /**
     * Where its links go.
     * @return as written
     */
    List<String> links() {
        return prose().flatMap((line) -> LINK.matcher(line).results()).map((link) -> link.group(1)).toList();
    }

    /**
     * What its headings are called in an address.
     * @return as GitHub forms them
     */
    List<String> anchors() {
        return prose().filter((line) -> line.startsWith("#"))
            .map((line) -> Pattern.compile("[\\w -]")
                .matcher(line.replaceFirst("^#+ ", "").toLowerCase())
                .results()
                .map(MatchResult::group)
                .reduce("", String::concat)
                .replace(' ', '-'))
            .toList();
    }

    private Stream<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : this.lines) {
            if (FENCE.matcher(line).matches()) {
                code = !code;
            }
            else if (!code) {
                prose.add(line);
            }
        }
        return prose.stream();
    }

    @Override
    public String toString() {
        return this.path.toString();
    }

}
