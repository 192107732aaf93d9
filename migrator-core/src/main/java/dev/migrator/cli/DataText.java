package dev.migrator.cli;

import org.jspecify.annotations.Nullable;

/**
 * How far data is, as text.
 */
final class DataText {

    private DataText() {
    }

    /**
     * In a few words.
     * @param percent null where that is not known
     */
    static String inProgress(@Nullable Integer percent) {
        return percent == null ? "in progress" : "in progress, %d %%".formatted(percent);
    }

}
