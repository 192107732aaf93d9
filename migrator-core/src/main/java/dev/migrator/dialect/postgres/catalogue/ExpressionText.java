package dev.migrator.dialect.postgres.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the texts in which PostgreSQL prints expressions and definitions. It quotes by
 * doubling alone where {@code standard_conforming_strings} is on.
 */
final class ExpressionText {

    private static final Pattern QUERY = Pattern.compile("\\s*(SELECT|WITH|VALUES)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ExpressionText() {
    }

    /**
     * An expression without brackets that surround all of it; those of a query stay.
     * Arrays are in the form that lasts.
     */
    static String withoutBrackets(String expression) {
        String bare = ConstantArray.inLastingForm(expression.strip());
        while (isBracketed(bare)) {
            String inner = bare.substring(1, bare.length() - 1);
            if (QUERY.matcher(inner).matches()) {
                return bare;
            }
            bare = inner.strip();
        }
        return bare;
    }

    private static boolean isBracketed(String text) {
        if (!text.startsWith("(")) {
            return false;
        }
        Scan scan = new Scan(text);
        boolean inside = scan.next();
        while (inside && scan.depth > 0) {
            inside = scan.next();
        }
        return inside && scan.position == text.length();
    }

    /**
     * The expressions of a list.
     */
    static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        Scan scan = new Scan(list);
        int start = 0;
        while (scan.next()) {
            if (scan.isOutside(',')) {
                parts.add(list.substring(start, scan.position - 1).strip());
                start = scan.position;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    /**
     * The text without the first occurrence of some words outside of quotes.
     * @param words what to look for
     * @param replacement what to put there
     */
    static String replaceFirst(String text, String words, String replacement) {
        Scan scan = new Scan(text);
        for (int start = 0; scan.next(); start = scan.position) {
            if (!scan.quoted && text.startsWith(words, start)) {
                return text.substring(0, start) + replacement + text.substring(start + words.length());
            }
        }
        return text;
    }

    /**
     * A query without the semicolon at its end. Arrays are in the form that lasts.
     */
    static String withoutSemicolon(String query) {
        String bare = ConstantArray.inLastingForm(query.strip());
        return bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * A walk over a text that knows about quotes and brackets.
     */
    private static final class Scan {

        private final String text;

        private int position;

        private int depth;

        private char quote;

        private boolean quoted;

        Scan(String text) {
            this.text = text;
        }

        /**
         * Steps over one character.
         * @return false at the end
         */
        boolean next() {
            if (this.position == this.text.length()) {
                return false;
            }
            char letter = this.text.charAt(this.position++);
            this.quoted = this.quote != 0;
            if (this.quoted) {
                this.quote = letter == this.quote ? 0 : this.quote;
            }
            else if (letter == '\'' || letter == '"') {
                this.quote = letter;
            }
            else if (letter == '(' || letter == '[') {
                this.depth++;
            }
            else if (letter == ')' || letter == ']') {
                this.depth--;
            }
            return true;
        }

        /**
         * Whether the last character is this one, outside of quotes and brackets.
         */
        boolean isOutside(char letter) {
            return !this.quoted && this.depth == 0 && this.text.charAt(this.position - 1) == letter;
        }

    }

}
