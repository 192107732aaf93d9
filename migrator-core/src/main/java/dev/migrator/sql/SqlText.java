package dev.migrator.sql;

/**
 * A piece of SQL text together with where it was written, so that every error about it
 * can name a place.
 *
 * @param text any PostgreSQL text, of any number of statements
 * @param origin the file or class that holds the text, for messages
 * @param firstLine the line of the origin on which the text starts, from 1;
 * {@link #NO_LINE} where lines of the origin are not known
 */
public record SqlText(String text, String origin, int firstLine) {

    /**
     * The line of what Java code said: nobody knows where in its source that stands.
     */
    public static final int NO_LINE = 0;

    private static final int LONGEST_EXCERPT = 60;

    /**
     * Where something stands, for messages.
     * @param line its line in the origin, or {@link #NO_LINE}
     * @param offset where it starts in the text
     * @return the origin with the line, or with the beginning of what stands there
     */
    String place(int line, int offset) {
        return line == NO_LINE ? "%s, at \"%s\"".formatted(this.origin, excerpt(offset))
                : "%s, line %d".formatted(this.origin, line);
    }

    private String excerpt(int offset) {
        String rest = this.text.substring(offset).strip().replaceAll("\\s+", " ");
        return rest.length() <= LONGEST_EXCERPT ? rest : rest.substring(0, LONGEST_EXCERPT) + "...";
    }

}
