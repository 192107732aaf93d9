package dev.migrator.boot.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.relational.core.mapping.AggregatePath.ColumnInfos;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.SqlIdentifier;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The names of a mapping as PostgreSQL keeps them: in lower case where Spring Data does
 * not quote them, and cut off where they are too long.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
final class SqlNames {

    private static final IdentifierProcessing POSTGRES = JdbcPostgresDialect.INSTANCE.getIdentifierProcessing();

    private SqlNames() {
    }

    static Identifier of(SqlIdentifier name) {
        String written = name.toSql(POSTGRES);
        boolean quoted = written.startsWith("\"");
        return cut(quoted ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT));
    }

    /**
     * A name that may have a schema before it.
     */
    static QualifiedName qualified(SqlIdentifier name) {
        List<Identifier> parts = name.stream().map(SqlNames::of).toList();
        Identifier last = parts.get(parts.size() - 1);
        return new QualifiedName((parts.size() == 1) ? null : parts.get(parts.size() - 2), last);
    }

    static List<Identifier> of(ColumnInfos columns) {
        List<Identifier> names = new ArrayList<>();
        columns.forEach((path, column) -> names.add(of(column.name())));
        return List.copyOf(names);
    }

    /**
     * As PostgreSQL does it: at the end of a character.
     */
    private static Identifier cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > Identifier.MAXIMUM_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return new Identifier(cut);
    }

}
