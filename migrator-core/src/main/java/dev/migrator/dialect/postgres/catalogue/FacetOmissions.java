package dev.migrator.dialect.postgres.catalogue;

/**
 * The part of {@link OmissionPart} about what the picture does not say of the things that
 * it shows.
 */
final class FacetOmissions {

    private static final String SQL = """
            SELECT 'pg_class'::regclass, c.oid, 'rule', quote_ident(r.rulename::text) || ' on ' || c.oid::regclass::text
              FROM pg_rewrite r
              JOIN pg_class c ON c.oid = r.ev_class
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE r.rulename <> '_RETURN' AND %1$s
            UNION ALL
            SELECT 'pg_class'::regclass, c.oid, 'table of a type', c.oid::regclass::text || ' of ' || format_type(c.reloftype, NULL)
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.reloftype <> 0 AND %1$s
            UNION ALL
            SELECT 'pg_class'::regclass, i.indrelid, 'invalid index', i.indexrelid::regclass::text
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT i.indisvalid AND c.relkind = 'i' AND %1$s
            UNION ALL
            SELECT 'pg_class'::regclass, c.oid, 'default of a view', c.oid::regclass::text || '.' || quote_ident(a.attname::text)
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attrdef d ON d.adrelid = c.oid
              JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
             WHERE c.relkind = 'v' AND %1$s
            UNION ALL
            SELECT 'pg_class'::regclass, c.oid, 'statistics target', c.oid::regclass::text || '.' || quote_ident(a.attname::text)
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE a.attstattarget >= 0 AND a.attnum > 0 AND c.relkind IN ('i', 'I', 'm') AND %1$s
            UNION ALL
            SELECT 'pg_class'::regclass, c.oid, 'comment',
                   CASE WHEN c.relkind = 'S' THEN 'sequence ' ELSE 'index ' END || c.oid::regclass::text
              FROM pg_description d
              JOIN pg_class c ON c.oid = d.objoid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0 AND %1$s
               AND (c.relkind = 'i' AND EXISTS (SELECT FROM pg_constraint k
                                                 WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
                    OR c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend o
                                                    WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid
                                                      AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'i'))
            UNION ALL
            SELECT 'pg_type'::regclass, t.oid, 'name of a not null constraint',
                   k.conname::text || ' of ' || format_type(t.oid, NULL)
              FROM pg_constraint k
              JOIN pg_type t ON t.oid = k.contypid
              JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE k.contype = 'n' AND k.conname::text <> t.typname::text || '_not_null' AND %1$s""";

    private FacetOmissions() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.inScope("n"));
    }

}
