package dev.migrator.codegen;

import java.util.Locale;

/**
 * A message as part of a file name: lower case words joined by {@code _}, cut at 40 on a
 * word.
 */
final class Slug {

    private static final int LIMIT = 40;

    private Slug() {
    }

    /**
     * The slug of a message.
     * @return empty where the message has no words
     */
    static String of(String message) {
        return Words.of(message).join("_", LIMIT, (word) -> word.toLowerCase(Locale.ROOT));
    }

}
