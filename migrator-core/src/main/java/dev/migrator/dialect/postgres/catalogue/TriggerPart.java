package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Trigger;

/**
 * The part of {@link TriggerOrPolicyQuery} about triggers of tables and views, without
 * those of foreign keys and those that a partition has from its table.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-trigger.html">pg_trigger</a>
 */
final class TriggerPart {

    private static final String SQL = """
            SELECT n.nspname AS schema, c.relname AS table, t.tgname AS name,
                   quote_ident(n.nspname::text) AS quoted_schema, quote_ident(c.relname::text) AS quoted_table,
                   pg_get_triggerdef(t.oid, false) AS definition, t.tgenabled AS mode,
                   NULL::bool AS permissive, NULL::"char" AS command, NULL::text[] AS roles,
                   NULL::text AS using_expression, NULL::text AS check_expression, comment.description AS comment
              FROM pg_trigger t
              JOIN pg_class c ON c.oid = t.tgrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              %s
             WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relkind IN ('r', 'p', 'v')
               AND %s AND %s AND %s
            """;

    private TriggerPart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.comment("pg_trigger", "t.oid"), terms.inScope("n"), terms.notLeftOut("n", "c"),
                terms.notOfExtension("pg_class", "c.oid"));
    }

    static Trigger read(CatalogueRow row) throws SQLException {
        return new Trigger(row.name("schema", "table"), row.identifier("name"), definition(row),
                CatalogueLetters.triggerMode(row.letter("mode")), row.textOrNull("comment"));
    }

    /**
     * PostgreSQL always qualifies the table here.
     */
    private static String definition(CatalogueRow row) throws SQLException {
        String definition = row.text("definition");
        QualifiedName table = row.name("schema", "table");
        if (table.schema() != null) {
            return definition;
        }
        String name = row.text("quoted_table");
        return ExpressionText.replaceFirst(definition, " ON %s.%s ".formatted(row.text("quoted_schema"), name),
                " ON %s ".formatted(name));
    }

}
