package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.Identifier;

/**
 * Schemas, and extensions without those that every database has.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-extension.html">pg_extension</a>
 */
final class NamespaceQuery implements CatalogueQuery<NamespaceRow> {

    private static final String SQL = """
            SELECT n.nspname AS name, NULL::name AS schema, NULL::text AS version,
                   has_schema_privilege(n.oid, 'USAGE') AS usable, comment.description AS comment
              FROM pg_namespace n
              %s
             WHERE %s AND %s
            UNION ALL
            SELECT e.extname, n.nspname, e.extversion, true, NULL
              FROM pg_extension e
              JOIN pg_namespace n ON n.oid = e.extnamespace
             WHERE e.oid >= 16384
            """;

    @Override
    public String sql(QueryTerms terms) {
        return SQL.formatted(terms.comment("pg_namespace", "n.oid"), terms.inScope("n"),
                terms.notOfExtension("pg_namespace", "n.oid"));
    }

    @Override
    public NamespaceRow read(CatalogueRow row) throws SQLException {
        Identifier name = row.identifier("name");
        if (row.textOrNull("version") == null) {
            if (name.equals(row.home()) && !row.flag("usable")) {
                throw new HiddenHomeException(name);
            }
            return NamespaceRow.ofSchema(name, row.textOrNull("comment"));
        }
        return NamespaceRow.ofExtension(name, row.identifier("schema"), row.text("version"));
    }

}
