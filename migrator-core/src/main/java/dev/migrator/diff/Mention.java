package dev.migrator.diff;

import java.util.Set;
import java.util.regex.Pattern;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Texts that name a column. PostgreSQL's record of what needs what goes down to columns,
 * a picture's only to tables, so what the texts say narrows that down. A word that means
 * something else is taken for the column too.
 */
final class Mention {

    private Mention() {
    }

    /**
     * Whether a text has the column's name as a word.
     */
    static boolean of(Identifier column, String text) {
        String name = Pattern.quote(column.value().replace("\"", "\"\""));
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + name + "(?![\\p{L}\\p{N}_$])").matcher(text).find();
    }

    /**
     * Whether a query names the column, or gives the columns of its table other names, as
     * in {@code FROM users u(a, b)}.
     */
    static boolean inQuery(QualifiedName table, Identifier column, String query) {
        return of(column, query)
                || Pattern.compile(Pattern.quote(table.name().value()) + "\"?\\s+(?!USING\\b|ON\\b)\\S+\\(")
                    .matcher(query)
                    .find();
    }

    /**
     * Whether the body of a routine is SQL that PostgreSQL has read, and not a string.
     */
    static boolean isRead(String definition) {
        return Set.of("\nBEGIN ATOMIC\n", "\n BEGIN ATOMIC\n", "\nRETURN ", "\n RETURN ")
            .stream()
            .anyMatch(definition::contains);
    }

}
