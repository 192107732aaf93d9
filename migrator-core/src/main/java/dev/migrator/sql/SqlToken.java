package dev.migrator.sql;

/**
 * One token of PostgreSQL's lexical structure. White space and comments are no tokens.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param start offset of its first character in the text it was read from
 * @param line line of its first character, from 1; {@link SqlText#NO_LINE} in a text
 * without lines
 * @see <a href="https://www.postgresql.org/docs/18/sql-syntax-lexical.html">SQL syntax,
 * lexical structure</a>
 */
public record SqlToken(Kind kind, String text, int start, int line) {

    /**
     * The kinds of tokens that matter to somebody who does not parse SQL.
     */
    public enum Kind {

        /** A key word or an identifier without quotes. */
        WORD,
        /** An identifier in double quotes, with its {@code U&} if any. */
        QUOTED_IDENTIFIER,
        /** A string constant of any form, dollar-quoted ones included. */
        STRING,
        /** A numeric constant or a parameter such as {@code $1}. */
        NUMBER,
        /** A single character: operator, bracket, comma, dot, semicolon. */
        SYMBOL

    }

    /**
     * The offset just after the token.
     * @return offset in the text it was read from
     */
    public int end() {
        return this.start + this.text.length();
    }

    /**
     * Whether this is a word without quotes that reads as given.
     * @param word the word, in any case
     * @return false for quoted identifiers and strings
     */
    public boolean isWord(String word) {
        return this.kind == Kind.WORD && this.text.equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
        return this.kind == Kind.SYMBOL && this.text.charAt(0) == symbol;
    }

}
