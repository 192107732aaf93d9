package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;

/**
 * Constraints of tables and domains, by name. A foreign key to a partitioned table has
 * others for the partitions, which are parts of it.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-constraint.html">pg_constraint</a>
 */
final class ConstraintQuery implements CatalogueQuery<ConstraintRow> {

    private static final String SQL = """
            SELECT k.oid AS id, k.contype AS kind, k.conislocal AND k.conparentid = 0 AS local, k.conparentid AS parent,
                    k.conname AS name, k.conrelid AS relation, k.contypid AS domain,
                   k.conindid AS index, k.conkey AS columns, k.condeferrable AS deferrable,
                   k.condeferred AS deferred, k.convalidated AS validated, %s AS enforced,
                   k.connoinherit AS not_inherited, %s AS period, k.confrelid AS referenced,
                   rn.nspname AS referenced_schema, r.relname AS referenced_name,
                   k.confkey AS referenced_columns, k.confmatchtype AS match, k.confupdtype AS on_update,
                   k.confdeltype AS on_delete, %s AS set_on_delete,
                   CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
                   CASE WHEN k.contype = 'x'
                        THEN ARRAY(SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
                                               ELSE format('OPERATOR(%%I.%%s)', onsp.nspname, o.oprname) END
                                     FROM unnest(k.conexclop) WITH ORDINALITY AS used (id, position)
                                     JOIN pg_operator o ON o.oid = used.id
                                     JOIN pg_namespace onsp ON onsp.oid = o.oprnamespace
                                    ORDER BY used.position) END AS operators,
                   comment.description AS comment
              FROM pg_constraint k
              JOIN pg_namespace n ON n.oid = k.connamespace
              LEFT JOIN pg_class r ON r.oid = k.confrelid
              LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
              %s
             WHERE %s AND k.contype IN ('p', 'u', 'f', 'c', 'x', 'n')
               AND (k.conparentid = 0
                    OR NOT EXISTS (SELECT FROM pg_constraint whole
                                    WHERE whole.oid = k.conparentid AND whole.conrelid = k.conrelid))
             ORDER BY k.conname
            """;

    @Override
    public String sql(QueryTerms terms) {
        return SQL.formatted(terms.since(18, "k.conenforced", "true"), terms.since(18, "k.conperiod", "false"),
                terms.since(15, "k.confdelsetcols", "NULL::int2[]"), terms.comment("pg_constraint", "k.oid"),
                terms.inScope("n"));
    }

    @Override
    public ConstraintRow read(CatalogueRow row) throws SQLException {
        return new ConstraintRow(row.id("id"), row.letter("kind"), row.identifier("name"), row.flag("local"),
                row.id("parent"), row.id("relation"), row.id("domain"), row.id("index"), row.numbers("columns"),
                row.textOrNull("expression"), row.texts("operators"), reference(row),
                row.flag("not_inherited") ? Inheritance.NOT_INHERITED : Inheritance.INHERITED,
                row.flag("period") ? Overlaps.WITHOUT : Overlaps.ALLOWED, deferral(row), enforcement(row),
                row.textOrNull("comment"));
    }

    private static @Nullable Reference reference(CatalogueRow row) throws SQLException {
        if (row.letter("kind") != 'f') {
            return null;
        }
        return new Reference(row.id("referenced"), row.name("referenced_schema", "referenced_name"),
                row.numbers("referenced_columns"), row.letter("match") == 'f' ? MatchType.FULL : MatchType.SIMPLE,
                CatalogueLetters.referentialAction(row.letter("on_update")),
                CatalogueLetters.referentialAction(row.letter("on_delete")), row.numbers("set_on_delete"));
    }

    private static Deferral deferral(CatalogueRow row) throws SQLException {
        if (!row.flag("deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        return row.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    private static Enforcement enforcement(CatalogueRow row) throws SQLException {
        if (!row.flag("enforced")) {
            return Enforcement.NOT_ENFORCED;
        }
        return row.flag("validated") ? Enforcement.VALIDATED : Enforcement.NOT_VALID;
    }

}
