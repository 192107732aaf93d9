package dev.migrator.boot.jpa;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The names of a mapping model as PostgreSQL keeps them: in lower case where Hibernate
 * does not quote them, and cut off where they are too long.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
final class PostgresNames {

    private final SqlStringGenerationContext defaults;

    PostgresNames(SqlStringGenerationContext defaults) {
        this.defaults = defaults;
    }

    QualifiedName of(Table table) {
        return qualified(table.getSchemaIdentifier(), table.getNameIdentifier());
    }

    QualifiedName qualified(org.hibernate.boot.model.naming.@Nullable Identifier schema,
            org.hibernate.boot.model.naming.Identifier name) {
        org.hibernate.boot.model.naming.Identifier actual = this.defaults.schemaWithDefault(schema);
        return new QualifiedName((actual == null) ? null : of(actual), of(name));
    }

    static Identifier of(Column column) {
        return kept(column.getName(), column.isQuoted());
    }

    static Identifier of(org.hibernate.boot.model.naming.Identifier name) {
        return kept(name.getText(), name.isQuoted());
    }

    private static Identifier kept(String text, boolean quoted) {
        return new Identifier(cut(quoted ? text : text.toLowerCase(Locale.ROOT)));
    }

    /**
     * As PostgreSQL does it: at the end of a character.
     */
    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > Identifier.MAXIMUM_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

}
