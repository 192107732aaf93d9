package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

/**
 * The part of {@link NamespaceOrTypeQuery} about enum types, domains and composite types.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-type.html">pg_type</a>
 */
final class TypePart {

    private static final String SQL = """
            SELECT t.oid AS id, t.typtype AS kind, n.nspname AS schema, t.typname AS name, label.values,
                   CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base,
                   CASE WHEN NOT pg_collation_is_visible(co.oid) THEN con.nspname END AS collation_schema,
                   co.collname AS collation, pg_get_expr(t.typdefaultbin, 0) AS default_expression,
                   NOT t.typnotnull AS nullable, t.typrelid AS relation,
                   NULL AS version, NULL::bool AS usable, comment.description AS comment
              FROM pg_type t
              JOIN pg_namespace n ON n.oid = t.typnamespace
              LEFT JOIN pg_class c ON c.oid = t.typrelid
              LEFT JOIN pg_type base ON base.oid = t.typbasetype
              LEFT JOIN pg_collation co ON co.oid = t.typcollation AND t.typtype = 'd'
                                       AND t.typcollation <> base.typcollation
              LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
              LEFT JOIN (SELECT e.enumtypid, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
                           FROM pg_enum e GROUP BY e.enumtypid) label ON label.enumtypid = t.oid
              %s
             WHERE (t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c')
               AND %s AND %s
            """;

    private TypePart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.comment("pg_type", "t.oid"), terms.inScope("n"),
                terms.notOfExtension("pg_type", "t.oid"));
    }

    static TypeRow read(CatalogueRow row) throws SQLException {
        return new TypeRow(row.id("id"), row.letter("kind"), row.name("schema", "name"), row.texts("values"),
                row.textOrNull("base"), row.reference("collation_schema", "collation"),
                row.textOrNull("default_expression"), row.flag("nullable"), row.id("relation"),
                row.textOrNull("comment"));
    }

}
