package dev.migrator.testing;

import java.util.List;

/**
 * The schema and the rows of a database as text, to compare two databases by. Knows
 * nothing of the code under test; leaves out the state tables, whose times differ.
 */
public final class Catalogue {

    private static final String QUERY = """
            with relation as (
              select c.oid, c.relname, c.relkind, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp'
                 and c.relname !~ '^migrator_')
            select 'relation ' || relkind::text || ' ' || nspname || '.' || relname from relation
            union all
            select 'column ' || r.nspname || '.' || r.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end
                   || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attidentity::text || a.attgenerated::text
              from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind in ('r', 'p', 'v', 'm')
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end
              from pg_index i join relation r on r.oid = i.indrelid
            union all
            select 'constraint ' || r.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
              from pg_constraint k join relation r on r.oid = k.conrelid
            union all
            select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join relation r on r.oid = t.tgrelid
             where not t.tgisinternal
            union all
            select 'routine ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind in ('f', 'p')
               and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union all
            select 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
              from pg_enum e join pg_type t on t.oid = e.enumtypid group by t.typname
            union all
            select 'inherits ' || inhrelid::regclass || ' ' || inhparent::regclass from pg_inherits
             where exists (select from relation r where r.oid = inhrelid)
            union all
            select 'extension ' || extname from pg_extension
            order by 1
            """;

    private Catalogue() {
    }

    /**
     * Everything but the state tables and the rows.
     */
    public static List<String> schema(TestDatabase database) {
        return database.column(QUERY);
    }

    /**
     * The rows of every ordinary table but the state tables.
     */
    public static List<String> rows(TestDatabase database) {
        return database
            .column("""
                    select t.tablename || ' ' || (xpath('/row/rows/text()', query_to_xml(format(
                        'select string_agg(x::text, '';'' order by x::text) as rows from %I.%I x', t.schemaname, t.tablename),
                        true, true, '')))[1]::text
                      from pg_tables t where schemaname = 'public' and tablename !~ '^migrator_' order by 1
                    """);
    }

}
