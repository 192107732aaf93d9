package dev.migrator.sql;

import java.util.List;
import java.util.Optional;

/**
 * One SQL statement as text, ready to be sent.
 *
 * @param sql the statement, without a semicolon at its end and without comments around it
 * @param line the line of its origin on which it starts, from 1; {@link SqlText#NO_LINE}
 * where no file says it
 * @param transactionality whether it can run in a transaction block
 */
public record Statement(String sql, int line, Transactionality transactionality) {

    /**
     * A statement that stands in no file, to be run in a transaction.
     * @param sql one statement, without a semicolon at its end
     * @return a transactional statement without a line
     */
    public static Statement of(String sql) {
        return new Statement(sql, SqlText.NO_LINE, Transactionality.TRANSACTIONAL);
    }

    /**
     * Where the statement stands, for messages.
     * @param origin the file or class that says it
     * @return the origin, with the line where there is one
     */
    public String placeIn(String origin) {
        return this.line == SqlText.NO_LINE ? origin : "%s, line %d".formatted(origin, this.line);
    }

    /**
     * The tokens of the statement.
     * @return never empty; offsets count from the start of {@link #sql()}
     */
    public List<SqlToken> tokens() {
        return SqlLexer.read(new SqlText(this.sql, "statement", this.line));
    }

    /**
     * Whether the statement starts with given words.
     * @param pattern words in upper case; {@code A|B} for alternatives; {@code [A} for
     * one that may be left out
     * @return false also where a word stands in quotes
     */
    public boolean startsWith(String... pattern) {
        return StatementWords.of(tokens()).matches(pattern);
    }

    /**
     * The name that follows some words, such as the table after {@code DETACH PARTITION}.
     * @param words words in any case, one after the other, anywhere in the statement; an
     * {@code IF EXISTS} or {@code IF NOT EXISTS} after them is passed over
     * @return the name as written, with its schema and its quotes; empty where the words
     * do not occur
     */
    public Optional<String> nameAfter(String... words) {
        return StatementNames.after(tokens(), words);
    }

}
