package dev.migrator.autogenerate;

import java.util.regex.Pattern;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Whether nobody chose the name of a constraint or index: PostgreSQL or Hibernate made it
 * up. Such a name is not worth a change of the database.
 *
 * @see <a href= "https://www.postgresql.org/docs/18/ddl-constraints.html">Constraints</a>
 */
final class GeneratedConstraintName {

    /** What Hibernate's {@code ImplicitNamingStrategy} makes: a prefix and a hash. */
    private static final Pattern HASHED = Pattern.compile("(?i)(fk|uk|idx|ukr|uc)_?[0-9a-z]{16,31}");

    private static final Pattern LABELLED = Pattern.compile("(.+_)?(pkey|key|fkey|check|excl|idx)\\d*", Pattern.DOTALL);

    private static final int LONGEST_WHOLE_NAME = 29;

    private GeneratedConstraintName() {
    }

    static boolean isOne(QualifiedName table, Identifier name) {
        String text = name.value();
        return HASHED.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)
                || LABELLED.matcher(text).matches() && text.startsWith(beginning(table.name().value()));
    }

    /** PostgreSQL cuts long names of tables off. */
    private static String beginning(String table) {
        return table.length() <= LONGEST_WHOLE_NAME ? table + "_" : table.substring(0,
                table.offsetByCodePoints(0, Math.min(table.codePointCount(0, table.length()), 20)));
    }

}
