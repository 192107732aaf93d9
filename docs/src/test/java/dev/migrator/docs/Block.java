package dev.migrator.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code on a page.
 *
 * @param page the page
 * @param line the number of its first line
 * @param language as the page says it, or as the text itself shows where the page says
 * nothing; {@code text} for what a program printed
 * @param text without indentation, each line with its line break
 */
record Block(Page page, int line, String language, String text) {

    private static final Map<String, Pattern> LOOKS = Map.of("xml", Pattern.compile("\\A<"), "sql",
            Pattern.compile("\\A--"), "sh", Pattern.compile("\\A(mvn|java|curl|cd|\\./x|migrator|psql) "), "java",
            Pattern.compile("\\A(@|import |class |op\\.)"));

    private static final Pattern SHOWS = Pattern.compile("<!-- (com\\.example\\.[\\w.]+) -->");

    static Block of(Page page, int line, String language, List<String> lines) {
        String text = String.join("\n", lines).stripTrailing().stripIndent() + "\n";
        return new Block(page, line, language.isEmpty() ? guess(text) : language, text);
    }

    private static String guess(String text) {
        return LOOKS.entrySet()
            .stream()
            .filter((look) -> look.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("text");
    }

    boolean isRevision() {
        return this.language.equals("sql") && this.text.startsWith("-- revision:");
    }

    /**
     * The class that it shows, which is compiled with the tests.
     * @return as a comment on the line above the block names it; empty without one
     */
    Optional<String> shows() {
        Matcher comment = SHOWS.matcher(this.line > 2 ? this.page.lines().get(this.line - 3) : "");
        return comment.matches() ? Optional.of(comment.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return this.page + ":" + this.line;
    }

}
