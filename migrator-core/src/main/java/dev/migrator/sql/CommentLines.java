package dev.migrator.sql;

import java.util.Set;

/**
 * The lines of a text on which a line comment begins. What looks like one within a quote,
 * such as the body of a function, is none.
 *
 * @param numbers the lines, as {@link SqlText#firstLine()} counts them
 */
public record CommentLines(Set<Integer> numbers) {

    /**
     * Copies.
     */
    public CommentLines {
        numbers = Set.copyOf(numbers);
    }

    /**
     * Reads a text.
     * @param source the text
     * @return its comment lines
     * @throws UnterminatedSqlException where a quote or comment is never closed
     * @throws PsqlCommandException where a backslash stands outside of any quote
     */
    public static CommentLines of(SqlText source) {
        return new CommentLines(SqlLexer.commentLines(source));
    }

}
