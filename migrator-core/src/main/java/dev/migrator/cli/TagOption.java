package dev.migrator.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Why a run is made, in the user's words.
 */
final class TagOption {

    @Option(names = "--tag", paramLabel = "TEXT", description = "Why this is run: kept in the log, or in the script.")
    private @Nullable String tag;

    /**
     * A line of a script.
     * @return empty where nothing was said
     */
    String comment() {
        return this.tag == null ? "" : "-- tag: %s\n".formatted(this.tag.replaceAll("\\s+", " "));
    }

    @Nullable String text() {
        return this.tag;
    }

}
