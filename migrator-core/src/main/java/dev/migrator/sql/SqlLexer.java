package dev.migrator.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.sql.SqlToken.Kind;

/**
 * Reads PostgreSQL text into tokens, with the rules of the server's own scanner:
 * <ol>
 * <li>comments to the end of the line, and nested block comments, are skipped;</li>
 * <li>a string ends at its unpaired quote; in an {@code E''} string a backslash escapes,
 * also in a continuation on a later line;</li>
 * <li>a dollar quote ends at the same tag, and cannot start inside an identifier;</li>
 * <li>everything else is a word, a number or a single symbol.</li>
 * </ol>
 * Backslashes in ordinary strings are literal: {@code standard_conforming_strings} is on
 * in every session of ours.
 */
final class SqlLexer {

    private final SqlText source;

    private final String text;

    private final List<SqlToken> tokens = new ArrayList<>();

    private int position;

    private int line;

    private final Set<Integer> commentLines = new LinkedHashSet<>();

    private SqlLexer(SqlText source) {
        this.source = source;
        this.text = source.text();
        this.line = source.firstLine();
    }

    /**
     * All tokens of the text, in order.
     * @param source the text to read
     * @return possibly empty
     * @throws UnterminatedSqlException where a quote or comment is never closed
     * @throws PsqlCommandException where a backslash stands outside of any quote
     */
    static List<SqlToken> read(SqlText source) {
        return new SqlLexer(source).read();
    }

    /**
     * The lines on which a line comment begins, outside of any quote or other comment.
     * @param source the text to read
     * @return in order
     * @throws UnterminatedSqlException where a quote or comment is never closed
     * @throws PsqlCommandException where a backslash stands outside of any quote
     */
    static Set<Integer> commentLines(SqlText source) {
        SqlLexer lexer = new SqlLexer(source);
        lexer.read();
        return lexer.commentLines;
    }

    private List<SqlToken> read() {
        while (this.position < this.text.length()) {
            readNext();
        }
        return List.copyOf(this.tokens);
    }

    private void readNext() {
        char current = at(this.position);
        if (Character.isWhitespace(current)) {
            moveTo(this.position + 1);
        }
        else if (current == '-' && at(this.position + 1) == '-') {
            this.commentLines.add(this.line);
            moveTo(endOfLine(this.position));
        }
        else if (current == '/' && at(this.position + 1) == '*') {
            moveTo(endOfBlockComment());
        }
        else if (current == '\\') {
            throw new PsqlCommandException(this.source, this.line, this.position,
                    this.text.substring(this.position, endOfLine(this.position)).strip());
        }
        else {
            readToken(current);
        }
    }

    private void readToken(char current) {
        if (current == '\'') {
            add(Kind.STRING, endOfString(this.position, false));
        }
        else if (current == '"') {
            add(Kind.QUOTED_IDENTIFIER, endOfQuoted(this.position, '"', "quoted identifier"));
        }
        else if (current == '$') {
            readDollar();
        }
        else if (isDigit(current) || current == '.' && isDigit(at(this.position + 1))) {
            add(Kind.NUMBER, endOfNumber());
        }
        else if (isIdentifierStart(current)) {
            readWord(current);
        }
        else {
            add(Kind.SYMBOL, this.position + 1);
        }
    }

    private void readWord(char current) {
        char next = at(this.position + 1);
        if (next == '\'' && "eEbBxXnN".indexOf(current) >= 0) {
            add(Kind.STRING, endOfString(this.position + 1, current == 'e' || current == 'E'));
        }
        else if ((current == 'u' || current == 'U') && next == '&' && at(this.position + 2) == '\'') {
            add(Kind.STRING, endOfString(this.position + 2, false));
        }
        else if ((current == 'u' || current == 'U') && next == '&' && at(this.position + 2) == '"') {
            add(Kind.QUOTED_IDENTIFIER, endOfQuoted(this.position + 2, '"', "quoted identifier"));
        }
        else {
            add(Kind.WORD, endOfWord(this.position));
        }
    }

    private void readDollar() {
        if (isDigit(at(this.position + 1))) {
            int end = this.position + 1;
            while (isDigit(at(end))) {
                end++;
            }
            add(Kind.NUMBER, end);
            return;
        }
        int tagEnd = this.position + 1;
        while (isIdentifierPart(at(tagEnd)) && at(tagEnd) != '$') {
            tagEnd++;
        }
        if (at(tagEnd) != '$') {
            add(Kind.SYMBOL, this.position + 1);
            return;
        }
        String quote = this.text.substring(this.position, tagEnd + 1);
        int close = this.text.indexOf(quote, tagEnd + 1);
        if (close < 0) {
            throw unterminated("dollar-quoted string " + quote);
        }
        add(Kind.STRING, close + quote.length());
    }

    private int endOfString(int openingQuote, boolean backslashEscapes) {
        int end = endOfStringPart(openingQuote, backslashEscapes);
        // Two constants with a line break between them are one string, and the second
        // keeps the escape rule of the first (manual, 4.1.2.1).
        int continuation = continuationAfter(end);
        while (backslashEscapes && continuation >= 0) {
            end = endOfStringPart(continuation, true);
            continuation = continuationAfter(end);
        }
        return end;
    }

    private int endOfStringPart(int openingQuote, boolean backslashEscapes) {
        int index = openingQuote + 1;
        while (index < this.text.length()) {
            char current = at(index);
            if (current == '\\' && backslashEscapes || current == '\'' && at(index + 1) == '\'') {
                index += 2;
            }
            else if (current == '\'') {
                return index + 1;
            }
            else {
                index++;
            }
        }
        throw unterminated("string");
    }

    private int continuationAfter(int end) {
        boolean lineBreak = false;
        int index = end;
        while (index < this.text.length()) {
            char current = at(index);
            if (current == '\'') {
                return lineBreak ? index : -1;
            }
            if (current == '-' && at(index + 1) == '-') {
                index = endOfLine(index);
            }
            else if (Character.isWhitespace(current)) {
                lineBreak |= current == '\n' || current == '\r';
                index++;
            }
            else {
                return -1;
            }
        }
        return -1;
    }

    private int endOfQuoted(int openingQuote, char quote, String what) {
        int index = openingQuote + 1;
        while (index < this.text.length()) {
            if (at(index) != quote) {
                index++;
            }
            else if (at(index + 1) == quote) {
                index += 2;
            }
            else {
                return index + 1;
            }
        }
        throw unterminated(what);
    }

    private int endOfBlockComment() {
        int depth = 1;
        int index = this.position + 2;
        while (index < this.text.length()) {
            if (at(index) == '/' && at(index + 1) == '*') {
                depth++;
                index += 2;
            }
            else if (at(index) == '*' && at(index + 1) == '/') {
                index += 2;
                depth--;
                if (depth == 0) {
                    return index;
                }
            }
            else {
                index++;
            }
        }
        throw unterminated("block comment");
    }

    private int endOfLine(int from) {
        int end = this.text.indexOf('\n', from);
        return end < 0 ? this.text.length() : end;
    }

    private int endOfNumber() {
        int end = this.position + 1;
        while (isDigit(at(end)) || Character.isLetter(at(end)) || at(end) == '_' || isDecimalPoint(end)
                || isExponentSign(end)) {
            end++;
        }
        return end;
    }

    private boolean isDecimalPoint(int index) {
        return at(index) == '.' && at(index + 1) != '.';
    }

    private boolean isExponentSign(int index) {
        boolean afterExponent = at(index - 1) == 'e' || at(index - 1) == 'E';
        return afterExponent && (at(index) == '+' || at(index) == '-') && isDigit(at(index + 1));
    }

    private int endOfWord(int from) {
        int end = from + 1;
        while (isIdentifierPart(at(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end) {
        this.tokens.add(new SqlToken(kind, this.text.substring(this.position, end), this.position, this.line));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (int index = this.position; index < end; index++) {
            if (at(index) == '\n' && this.line != SqlText.NO_LINE) {
                this.line++;
            }
        }
        this.position = end;
    }

    private char at(int index) {
        return index < this.text.length() ? this.text.charAt(index) : '\0';
    }

    private UnterminatedSqlException unterminated(String what) {
        return new UnterminatedSqlException(this.source, this.line, this.position, what);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isIdentifierStart(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_'
                || character > '\u007f';
    }

    private static boolean isIdentifierPart(char character) {
        return isIdentifierStart(character) || isDigit(character) || character == '$';
    }

}
