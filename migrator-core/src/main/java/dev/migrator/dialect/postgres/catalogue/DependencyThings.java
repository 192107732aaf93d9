package dev.migrator.dialect.postgres.catalogue;

/**
 * The part of {@link DependencyPart} that says which thing of the picture an entry of the
 * system catalogues is, or is a part of. An array counts as its element, a row type as
 * its relation, a multirange as its range, a rule as its view, the index of a constraint
 * as that, and whatever belongs to an extension as the extension.
 */
final class DependencyThings {

    private static final String SQL = """
            relation AS MATERIALIZED (
                SELECT c.oid AS id, n.nspname AS schema, c.relname AS name, c.relkind,
                       CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'S' THEN 'SEQUENCE'
                                      WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS kind
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'c') AND %1$s AND %2$s AND %3$s
            ), named_type AS MATERIALIZED (
                SELECT t.oid AS id, t.typarray AS array_id, n.nspname AS schema, t.typname AS name,
                       CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END AS kind
                  FROM pg_type t
                  JOIN pg_namespace n ON n.oid = t.typnamespace
                 WHERE t.typtype IN ('e', 'd') AND %1$s AND %4$s
            ), member AS MATERIALIZED (
                SELECT m.classid AS catalogue, m.objid AS id, e.extname AS extension
                  FROM pg_depend m
                  JOIN pg_extension e ON e.oid = m.refobjid
                 WHERE m.refclassid = 'pg_extension'::regclass AND m.deptype = 'e' AND e.oid >= 16384
            ), thing (catalogue, id, kind, schema, name, part, arguments, relation) AS MATERIALIZED (
                SELECT 'pg_class'::regclass::oid, r.id, r.kind, r.schema, r.name, NULL::name, NULL::text, r.id
                  FROM relation r
                 UNION ALL
                SELECT 'pg_type'::regclass, part.id, r.kind, r.schema, r.name, NULL, NULL, r.id
                  FROM relation r
                  JOIN pg_type t ON t.typrelid = r.id
                 CROSS JOIN LATERAL (VALUES (t.oid), (t.typarray)) AS part (id)
                 UNION ALL
                SELECT 'pg_rewrite'::regclass, w.oid, r.kind, r.schema, r.name, NULL, NULL, r.id
                  FROM relation r
                  JOIN pg_rewrite w ON w.ev_class = r.id AND w.rulename = '_RETURN'
                 UNION ALL
                SELECT 'pg_attrdef'::regclass, d.oid, 'COLUMN', r.schema, r.name, a.attname, NULL, r.id
                  FROM relation r
                  JOIN pg_attrdef d ON d.adrelid = r.id
                  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                 UNION ALL
                SELECT part.catalogue, part.id, 'CONSTRAINT', r.schema, r.name, k.conname, NULL, r.id
                  FROM relation r
                  JOIN pg_constraint k ON k.conrelid = r.id AND k.contype IN ('p', 'u', 'x', 'c', 'f')
                                       AND (k.conparentid = 0 OR k.contype <> 'f')
                 CROSS JOIN LATERAL (SELECT 'pg_constraint'::regclass::oid, k.oid
                                      UNION ALL
                                     SELECT 'pg_class'::regclass, k.conindid
                                      WHERE k.contype IN ('p', 'u', 'x')) AS part (catalogue, id)
                 UNION ALL
                SELECT 'pg_class'::regclass, c.oid, 'INDEX', r.schema, c.relname, NULL, NULL, r.id
                  FROM relation r
                  JOIN pg_index i ON i.indrelid = r.id
                  JOIN pg_class c ON c.oid = i.indexrelid
                 WHERE c.oid NOT IN (SELECT k.conindid FROM pg_constraint k WHERE k.contype IN ('p', 'u', 'x'))
                 UNION ALL
                SELECT 'pg_trigger'::regclass, g.oid, 'TRIGGER', r.schema, r.name, g.tgname, NULL, r.id
                  FROM relation r
                  JOIN pg_trigger g ON g.tgrelid = r.id AND NOT g.tgisinternal AND g.tgparentid = 0
                 UNION ALL
                SELECT 'pg_policy'::regclass, p.oid, 'POLICY', r.schema, r.name, p.polname, NULL, r.id
                  FROM relation r
                  JOIN pg_policy p ON p.polrelid = r.id
                 UNION ALL
                SELECT 'pg_type'::regclass, part.id, t.kind, t.schema, t.name, NULL, NULL, 0
                  FROM named_type t
                 CROSS JOIN LATERAL (VALUES (t.id), (t.array_id)) AS part (id)
                 UNION ALL
                SELECT 'pg_constraint'::regclass, k.oid, t.kind, t.schema, t.name, NULL, NULL, 0
                  FROM named_type t
                  JOIN pg_constraint k ON k.contypid = t.id
                 UNION ALL
                SELECT 'pg_proc'::regclass, p.oid, CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
                       n.nspname, p.proname, NULL,
                       pg_get_function_identity_arguments(p.oid), 0
                  FROM pg_proc p
                  JOIN pg_namespace n ON n.oid = p.pronamespace
                 WHERE %1$s AND %5$s
                   AND p.oid NOT IN (SELECT made.objid FROM pg_depend made
                                      WHERE made.classid = 'pg_proc'::regclass AND made.deptype = 'i')
                 UNION ALL
                SELECT 'pg_extension'::regclass, e.oid, 'EXTENSION', NULL, e.extname, NULL, NULL, 0
                  FROM pg_extension e
                 WHERE e.oid >= 16384
                 UNION ALL
                SELECT m.catalogue, m.id, 'EXTENSION', NULL, m.extension, NULL, NULL, 0
                  FROM member m
                 UNION ALL
                SELECT 'pg_type'::regclass, part.id, 'EXTENSION', NULL, m.extension, NULL, NULL, 0
                  FROM (SELECT t.oid AS id, t.typarray AS array_id, m.extension
                          FROM member m
                          JOIN pg_type t ON t.oid = m.id
                         WHERE m.catalogue = 'pg_type'::regclass
                         UNION ALL
                        SELECT t.oid, t.typarray, m.extension
                          FROM member m
                          JOIN pg_type t ON t.typrelid = m.id
                         WHERE m.catalogue = 'pg_class'::regclass
                         UNION ALL
                        SELECT t.oid, t.typarray, m.extension
                          FROM member m
                          JOIN pg_range g ON g.rngtypid = m.id
                          JOIN pg_type t ON t.oid = g.rngmultitypid
                         WHERE m.catalogue = 'pg_type'::regclass) m
                 CROSS JOIN LATERAL (VALUES (m.id), (m.array_id)) AS part (id)
            )""";

    private DependencyThings() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.inScope("n"), terms.notLeftOut("n", "c"), terms.notOfExtension("pg_class", "c.oid"),
                terms.notOfExtension("pg_type", "t.oid"), terms.notOfExtension("pg_proc", "p.oid"));
    }

}
