package dev.migrator.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names that occur in SQL text, as the catalogue writes them.
 */
public final class SqlNames {

    private SqlNames() {
    }

    /**
     * Every word and quoted identifier of a statement, key words included: what the names
     * in the catalogue can be compared with, without parsing.
     * @param sql one statement
     * @return words in lower case, quoted identifiers without their quotes
     */
    public static Set<String> in(String sql) {
        Set<String> names = new LinkedHashSet<>();
        for (SqlToken token : SqlLexer.read(new SqlText(sql, "statement", SqlText.NO_LINE))) {
            switch (token.kind()) {
                case WORD -> names.add(token.text().toLowerCase(Locale.ROOT));
                case QUOTED_IDENTIFIER -> names.add(unquoted(token.text()));
                case STRING, NUMBER, SYMBOL -> {
                }
            }
        }
        return names;
    }

    /**
     * One identifier as PostgreSQL keeps it.
     * @param written as it is written, with or without quotes
     * @return in lower case where it has no quotes, else without them
     */
    public static String folded(String written) {
        return written.indexOf('"') < 0 ? written.toLowerCase(Locale.ROOT) : unquoted(written);
    }

    static String unquoted(String identifier) {
        return identifier.substring(identifier.indexOf('"') + 1, identifier.length() - 1).replace("\"\"", "\"");
    }

}
