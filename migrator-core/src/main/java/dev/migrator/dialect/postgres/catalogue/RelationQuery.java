package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.TableStorage;

/**
 * Tables, partitioned tables, views, materialized views and sequences.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-class.html">pg_class</a>
 */
final class RelationQuery implements CatalogueQuery<RelationRow> {

    private static final String SQL = """
            SELECT c.oid AS id, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
                   c.relpersistence AS persistence, am.amname AS access_method, ts.spcname AS tablespace,
                   c.reloptions AS options, toast.reloptions AS toast_options,
                   CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
                   c.relispopulated AS populated, pg_get_expr(c.relpartbound, c.oid) AS bound,
                   c.relrowsecurity AS row_security, c.relforcerowsecurity AS row_security_forced,
                   c.relreplident AS replica_identity,
                   CASE WHEN c.relreplident = 'i'
                        THEN (SELECT ic.relname FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
                               WHERE i.indrelid = c.oid AND i.indisreplident) END AS replica_index,
                   clustering.index AS clustered_on,
                   parent.schemas AS parent_schemas, parent.names AS parent_names,
                   parent.ids AS parent_ids,
                   pt.partstrat AS strategy, pg_get_expr(pt.partexprs, pt.partrelid) AS key_expressions,
                   key.columns AS key_columns, key.collation_schemas AS key_collation_schemas,
                   key.collations AS key_collations, key.class_schemas AS key_class_schemas,
                   key.classes AS key_classes, sequence.*, comment.description AS comment
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_am am ON am.oid = c.relam AND am.amname <> 'heap'
              LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
              LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
              LEFT JOIN (SELECT i.indrelid, ic.relname AS index
                           FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
                          WHERE i.indisclustered) clustering ON clustering.indrelid = c.oid
              LEFT JOIN (SELECT i.inhrelid, array_agg(pn.nspname::text ORDER BY i.inhseqno) AS schemas,
                                array_agg(p.relname::text ORDER BY i.inhseqno) AS names,
                                array_agg(p.oid::text ORDER BY i.inhseqno) AS ids
                           FROM pg_inherits i
                           JOIN pg_class p ON p.oid = i.inhparent AND p.relkind IN ('r', 'p')
                           JOIN pg_namespace pn ON pn.oid = p.relnamespace
                          GROUP BY i.inhrelid) parent ON parent.inhrelid = c.oid
              LEFT JOIN pg_partitioned_table pt ON pt.partrelid = c.oid
              LEFT JOIN (%s) key ON key.partrelid = c.oid
              LEFT JOIN (%s) sequence ON sequence.id = c.oid
              %s
             WHERE (c.relkind IN ('r', 'p', 'v', 'm') OR sequence.id IS NOT NULL) AND %s AND %s
               AND %s
            """;

    private static final String PARTITION_KEYS = """
            SELECT pt.partrelid, array_agg(a.attname::text ORDER BY k.position) AS columns,
                   array_agg(CASE WHEN NOT pg_collation_is_visible(co.oid) THEN con.nspname::text END
                             ORDER BY k.position) AS collation_schemas,
                   array_agg(co.collname::text ORDER BY k.position) AS collations,
                   array_agg(CASE WHEN NOT pg_opclass_is_visible(oc.oid) THEN ocn.nspname::text END
                             ORDER BY k.position) AS class_schemas,
                   array_agg(oc.opcname::text ORDER BY k.position) AS classes
              FROM pg_partitioned_table pt
              CROSS JOIN LATERAL generate_series(0, pt.partnatts - 1) AS k (position)
              LEFT JOIN pg_attribute a ON a.attrelid = pt.partrelid AND a.attnum = pt.partattrs[k.position]
                                      AND a.attnum > 0
              LEFT JOIN pg_collation co ON co.oid = pt.partcollation[k.position]
                                       AND co.oid <> coalesce(a.attcollation, '"default"'::regcollation::oid)
              LEFT JOIN pg_namespace con ON con.oid = co.collnamespace
              LEFT JOIN pg_opclass oc ON oc.oid = pt.partclass[k.position] AND NOT oc.opcdefault
              LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
             GROUP BY pt.partrelid
            """;

    @Override
    public String sql(QueryTerms terms) {
        return SQL.formatted(PARTITION_KEYS, SequencePart.sql(terms), terms.comment("pg_class", "c.oid"),
                terms.inScope("n"), terms.notOfExtension("pg_class", "c.oid"), terms.notLeftOut("n", "c"));
    }

    @Override
    public RelationRow read(CatalogueRow row) throws SQLException {
        return new RelationRow(row.id("id"), row.letter("kind"), row.name("schema", "name"), storage(row),
                definition(row), row.flag("populated"), PartitionKey.read(row), row.textOrNull("bound"), parents(row),
                row.texts("parent_ids").stream().map(Long::valueOf).toList(),
                new RowSecurity(row.flag("row_security"), row.flag("row_security_forced")), replicaIdentity(row),
                row.letter("kind") == 'S' ? SequencePart.read(row) : null, row.textOrNull("comment"));
    }

    private static TableStorage storage(CatalogueRow row) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>(row.options("options"));
        row.options("toast_options").forEach((name, value) -> parameters.put("toast." + name, value));
        Persistence persistence = CatalogueLetters.persistence(row.letter("persistence"));
        Identifier accessMethod = row.identifierOrNull("access_method");
        return new TableStorage(persistence, accessMethod, row.identifierOrNull("tablespace"), parameters,
                row.identifierOrNull("clustered_on"));
    }

    private static @Nullable String definition(CatalogueRow row) throws SQLException {
        char kind = row.letter("kind");
        return kind == 'v' || kind == 'm' ? ExpressionText.withoutSemicolon(row.text("definition")) : null;
    }

    private static List<QualifiedName> parents(CatalogueRow row) throws SQLException {
        List<String> schemas = row.texts("parent_schemas");
        List<String> names = row.texts("parent_names");
        List<QualifiedName> parents = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            parents.add(row.qualified(schemas.get(index), names.get(index)));
        }
        return parents;
    }

    private static ReplicaIdentity replicaIdentity(CatalogueRow row) throws SQLException {
        ReplicaIdentity.Kind kind = CatalogueLetters.replicaIdentity(row.letter("replica_identity"));
        if (kind != ReplicaIdentity.Kind.INDEX) {
            return new ReplicaIdentity(kind, null);
        }
        Identifier index = row.identifierOrNull("replica_index");
        // The letter stays when the index is dropped; PostgreSQL then logs nothing.
        return index == null ? new ReplicaIdentity(ReplicaIdentity.Kind.NOTHING, null)
                : new ReplicaIdentity(kind, index);
    }

}
