package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Columns, in their order. Also those of the tables in other schemas that foreign keys
 * refer to, for their names, and that others inherit from.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-attribute.html">pg_attribute</a>
 */
final class ColumnQuery implements CatalogueQuery<ColumnRow> {

    private static final String SQL = """
            SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name,
                   format_type(a.atttypid, a.atttypmod) AS type, a.attcollation AS collation_id,
                   CASE WHEN NOT pg_collation_is_visible(co.oid) THEN con.nspname END AS collation_schema,
                   co.collname AS collation, NOT a.attnotnull AS nullable, a.attislocal AS local,
                   a.attidentity AS identity, a.attgenerated AS generated,
                   CASE WHEN a.atthasdef THEN pg_get_expr(d.adbin, d.adrelid) END AS expression,
                   CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
                   a.attcompression AS compression, %s AS statistics, a.attoptions AS options,
                   comment.description AS comment
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
              LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              %s
             WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'c')
               AND (c.relnamespace IN (SELECT n.oid FROM pg_namespace n WHERE %s)
                    OR c.oid IN (SELECT k.confrelid FROM pg_constraint k WHERE k.contype = 'f')
                    OR c.oid IN (SELECT i.inhparent FROM pg_inherits i))
             ORDER BY a.attrelid, a.attnum
            """;

    @Override
    public String sql(QueryTerms terms) {
        String statistics = terms.since(17, "a.attstattarget",
                "CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END");
        return SQL.formatted(statistics, terms.comment("pg_class", "a.attrelid", "a.attnum"), terms.inScope("n"));
    }

    @Override
    public ColumnRow read(CatalogueRow row) throws SQLException {
        return new ColumnRow(row.id("relation"), row.number("number"), row.identifier("name"), row.text("type"),
                row.id("collation_id"), row.reference("collation_schema", "collation"), row.flag("nullable"),
                row.flag("local"), row.letter("identity"), row.letter("generated"), row.textOrNull("expression"),
                CatalogueLetters.storage(row.letter("storage")),
                CatalogueLetters.compression(row.letter("compression")), statistics(row), row.options("options"),
                row.textOrNull("comment"));
    }

    private static @Nullable Integer statistics(CatalogueRow row) throws SQLException {
        return row.numberOrNull("statistics");
    }

}
