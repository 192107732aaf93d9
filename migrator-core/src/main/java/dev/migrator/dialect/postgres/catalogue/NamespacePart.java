package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.Identifier;

/**
 * The part of {@link NamespaceOrTypeQuery} about schemas, and extensions without those
 * that every database has.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-extension.html">pg_extension</a>
 */
final class NamespacePart {

    private static final char SCHEMA = 'n';

    private static final char EXTENSION = 'x';

    private static final String SQL = """
            SELECT 0, '%s'::"char", NULL, n.nspname AS name, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL::text AS version,
                   has_schema_privilege(n.oid, 'USAGE') AS usable, comment.description AS comment
              FROM pg_namespace n
              %s
             WHERE %s AND %s
            UNION ALL
            SELECT 0, '%s', n.nspname, e.extname, NULL, NULL, NULL, NULL, NULL, NULL, 0, e.extversion, true, NULL
              FROM pg_extension e
              JOIN pg_namespace n ON n.oid = e.extnamespace
             WHERE e.oid >= 16384
            """;

    private NamespacePart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(SCHEMA, terms.comment("pg_namespace", "n.oid"), terms.inScope("n"),
                terms.notOfExtension("pg_namespace", "n.oid"), EXTENSION);
    }

    static boolean is(char kind) {
        return kind == SCHEMA || kind == EXTENSION;
    }

    static NamespaceRow read(CatalogueRow row) throws SQLException {
        Identifier name = row.identifier("name");
        if (row.letter("kind") == SCHEMA) {
            if (row.isUnqualified(name.value()) && !row.flag("usable")) {
                throw new HiddenHomeException(name);
            }
            return NamespaceRow.ofSchema(name, row.textOrNull("comment"));
        }
        return NamespaceRow.ofExtension(name, row.identifier("schema"), row.text("version"));
    }

}
