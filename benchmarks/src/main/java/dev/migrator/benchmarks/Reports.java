package dev.migrator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What all benchmarks found when each ran last, so that one of them can run again without
 * the others.
 *
 * @param folder holds {@code report.md} and three files of each benchmark: its goals, its
 * figures, and both as JSON
 * @param names the benchmarks, in the order in which they are shown
 */
record Reports(Path folder, List<String> names) {

    private static final String MACHINE = "machine.md";

    private static final String GOALS = ".goals.md";

    private static final String FIGURES = ".figures.md";

    /**
     * Replaces what a benchmark found.
     */
    void write(String name, List<String> machine, Report report) throws IOException {
        Files.createDirectories(this.folder);
        Files.writeString(this.folder.resolve(MACHINE), "- " + String.join("\n- ", machine) + "\n");
        Files.writeString(this.folder.resolve(name + GOALS), report.goalRows());
        Files.writeString(this.folder.resolve(name + FIGURES), report.figures());
        Files.writeString(this.folder.resolve(name + ".json"), report.json());
        Files.writeString(this.folder.resolve("report.md"), markdown());
    }

    /**
     * The report of all that ran.
     */
    String markdown() throws IOException {
        return Files.readString(this.folder.resolve(MACHINE))
                + "\n### What was to be reached\n\n| | at most | measured | |\n|---|--:|--:|---|\n" + all(GOALS)
                + all(FIGURES);
    }

    private String all(String suffix) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : this.names) {
            Path file = this.folder.resolve(name + suffix);
            if (Files.exists(file)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

}
