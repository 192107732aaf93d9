package dev.migrator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page that shows a report to readers, between two marks.
 *
 * @param file the page
 */
record PerformancePage(Path file) {

    private static final String BEGIN = "<!-- figures -->\n";

    private static final String END = "<!-- end of figures -->";

    /**
     * Replaces the figures.
     * @param report as Markdown
     */
    void show(String report) throws IOException {
        String text = Files.readString(this.file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(this.file,
                text.substring(0, begin) + '\n' + report + '\n' + text.substring(text.indexOf(END)));
    }

}
