package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;

/**
 * Indexes, those of constraints too, with a row for each key and carried column in their
 * order. Not those that an unfinished {@code CREATE INDEX CONCURRENTLY} left.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-index.html">pg_index</a>
 */
final class IndexQuery implements CatalogueQuery<IndexKeyRow> {

    private static final String SQL = """
            SELECT i.indexrelid AS id, i.indrelid AS relation, whole.inhparent AS parent, ic.relname AS name, am.amname AS method,
                   i.indisunique AS is_unique, %s AS nulls_not_distinct,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate, ic.reloptions AS options,
                   ts.spcname AS tablespace, comment.description AS comment,
                   key.attname AS key_name, key.attnum > i.indnkeyatts AS carried, i.indkey[key.attnum - 1] AS column,
                   CASE WHEN i.indkey[key.attnum - 1] = 0
                        THEN pg_get_indexdef(i.indexrelid, key.attnum, false) END AS expression,
                   i.indoption[key.attnum - 1] AS ordering, i.indcollation[key.attnum - 1] AS collation_id,
                   CASE WHEN NOT pg_collation_is_visible(co.oid) THEN con.nspname END AS collation_schema,
                   co.collname AS collation,
                   CASE WHEN NOT pg_opclass_is_visible(oc.oid) THEN ocn.nspname END AS class_schema,
                   oc.opcname AS class, key.attoptions AS class_options
              FROM pg_index i
              JOIN pg_class ic ON ic.oid = i.indexrelid
              JOIN pg_namespace n ON n.oid = ic.relnamespace
              JOIN pg_am am ON am.oid = ic.relam
              JOIN pg_attribute key ON key.attrelid = i.indexrelid AND key.attnum > 0
              LEFT JOIN pg_inherits whole ON whole.inhrelid = i.indexrelid
              LEFT JOIN pg_type t ON t.oid = key.atttypid AND i.indkey[key.attnum - 1] = 0
              LEFT JOIN pg_collation co ON co.oid = i.indcollation[key.attnum - 1]
                                       AND co.oid IS DISTINCT FROM t.typcollation
              LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
              LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[key.attnum - 1]
                                     AND (NOT oc.opcdefault OR key.attoptions IS NOT NULL)
              LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
              LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace
              %s
             WHERE %s AND (i.indisvalid OR ic.relkind = 'I')
             ORDER BY ic.relname, i.indexrelid, key.attnum
            """;

    @Override
    public String sql(QueryTerms terms) {
        return SQL.formatted(terms.since(15, "i.indnullsnotdistinct", "false"), terms.comment("pg_class", "ic.oid"),
                terms.inScope("n"));
    }

    @Override
    public IndexKeyRow read(CatalogueRow row) throws SQLException {
        String predicate = row.textOrNull("predicate");
        return new IndexKeyRow(row.id("id"), row.id("relation"), row.id("parent"), row.identifier("name"),
                uniqueness(row), row.identifier("method"),
                predicate == null ? null : ExpressionText.withoutBrackets(predicate),
                new IndexStorage(row.options("options"), row.identifierOrNull("tablespace")), row.textOrNull("comment"),
                row.identifier("key_name"), row.flag("carried"), row.number("column"), expression(row),
                row.id("collation_id"), row.reference("collation_schema", "collation"), operatorClass(row),
                row.number("ordering"));
    }

    private static @Nullable String expression(CatalogueRow row) throws SQLException {
        return row.number("column") == 0 ? ExpressionText.withoutBrackets(row.text("expression")) : null;
    }

    private static Uniqueness uniqueness(CatalogueRow row) throws SQLException {
        if (!row.flag("is_unique")) {
            return Uniqueness.NOT_UNIQUE;
        }
        return row.flag("nulls_not_distinct") ? Uniqueness.UNIQUE_NULLS_NOT_DISTINCT : Uniqueness.UNIQUE;
    }

    private static @Nullable OperatorClass operatorClass(CatalogueRow row) throws SQLException {
        QualifiedName name = row.reference("class_schema", "class");
        return name == null ? null : new OperatorClass(name, row.options("class_options"));
    }

}
