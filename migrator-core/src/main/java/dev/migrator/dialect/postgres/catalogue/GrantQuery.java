package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.Grant;
import dev.migrator.schema.Privilege;

/**
 * Privileges in effect, whoever granted them, without those of owners. Those that
 * everybody has from the start are among them, so that a picture shows when they were
 * taken away: {@code EXECUTE} on routines and {@code USAGE} on types.
 *
 * @see <a href="https://www.postgresql.org/docs/18/ddl-priv.html">Privileges</a>
 */
final class GrantQuery implements CatalogueQuery<Grant> {

    private static final String SQL = """
            SELECT thing.kind, thing.schema, thing.name, thing.arguments, thing.column_name, acl.privilege_type,
                   CASE WHEN acl.grantee = 0 THEN 'public' ELSE pg_get_userbyid(acl.grantee)::text END AS grantee,
                   bool_or(acl.is_grantable) AS grantable
              FROM (SELECT CASE WHEN c.relkind IN ('r', 'p') THEN 'TABLE' WHEN c.relkind = 'v' THEN 'VIEW'
                                WHEN c.relkind = 'm' THEN 'MATERIALIZED_VIEW' ELSE 'SEQUENCE' END AS kind,
                           n.nspname AS schema, c.relname AS name, NULL::text AS arguments,
                           part.column_name, c.relowner AS owner, part.acl
                      FROM pg_class c
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                      JOIN (SELECT r.oid, NULL::name AS column_name, r.relacl AS acl
                              FROM pg_class r WHERE r.relacl IS NOT NULL
                             UNION ALL
                            SELECT a.attrelid, a.attname, a.attacl
                              FROM pg_attribute a WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
                           ) part ON part.oid = c.oid
                     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND %s AND %s AND %s
                     UNION ALL
                    SELECT 'SCHEMA', n.nspname, n.nspname, NULL, NULL, n.nspowner, n.nspacl
                      FROM pg_namespace n
                     WHERE %s AND %s
                     UNION ALL
                    SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END, n.nspname, p.proname,
                           pg_get_function_identity_arguments(p.oid), NULL, p.proowner,
                           coalesce(p.proacl, acldefault('f', p.proowner))
                      FROM pg_proc p
                      JOIN pg_namespace n ON n.oid = p.pronamespace
                     WHERE %s AND %s
                       AND NOT EXISTS (SELECT FROM pg_depend made WHERE made.classid = 'pg_proc'::regclass
                                                                    AND made.objid = p.oid AND made.deptype = 'i')
                     UNION ALL
                    SELECT CASE WHEN t.typtype = 'd' THEN 'DOMAIN' ELSE 'TYPE' END, n.nspname, t.typname,
                           NULL, NULL, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
                      FROM pg_type t
                      JOIN pg_namespace n ON n.oid = t.typnamespace
                      LEFT JOIN pg_class c ON c.oid = t.typrelid
                     WHERE (t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c') AND %s AND %s
                   ) thing
              CROSS JOIN LATERAL aclexplode(thing.acl) AS acl
             WHERE acl.grantee <> thing.owner
             GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;

    @Override
    public String sql(QueryTerms terms) {
        String inScope = terms.inScope("n");
        return SQL.formatted(inScope, terms.notLeftOut("n", "c"), terms.notOfExtension("pg_class", "c.oid"), inScope,
                terms.notOfExtension("pg_namespace", "n.oid"), inScope, terms.notOfExtension("pg_proc", "p.oid"),
                inScope, terms.notOfExtension("pg_type", "t.oid"));
    }

    @Override
    public Grant read(CatalogueRow row) throws SQLException {
        return new Grant(ObjectName.read(row, ""), row.identifierOrNull("column_name"),
                Privilege.valueOf(row.text("privilege_type")), row.identifier("grantee"), row.flag("grantable"));
    }

}
