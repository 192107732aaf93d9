package dev.migrator.dialect.postgres.catalogue;

/**
 * The part of {@link OmissionPart} about objects that live in no schema.
 */
final class SchemalessOmissions {

    private static final String SQL = """
            SELECT 'pg_event_trigger'::regclass::oid, oid, 'event trigger', quote_ident(evtname::text)
              FROM pg_event_trigger
            UNION ALL
            SELECT 'pg_foreign_data_wrapper'::regclass, oid, 'foreign data wrapper', quote_ident(fdwname::text)
              FROM pg_foreign_data_wrapper WHERE oid >= 16384
            UNION ALL
            SELECT 'pg_foreign_server'::regclass, oid, 'server', quote_ident(srvname::text)
              FROM pg_foreign_server
            UNION ALL
            SELECT 'pg_user_mapping'::regclass, umid, 'user mapping',
                   quote_ident(usename::text) || ' on ' || quote_ident(srvname::text)
              FROM pg_user_mappings
            UNION ALL
            SELECT 'pg_publication'::regclass, oid, 'publication', quote_ident(pubname::text)
              FROM pg_publication
            UNION ALL
            SELECT 'pg_subscription'::regclass, oid, 'subscription', quote_ident(subname::text)
              FROM pg_subscription
             WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            UNION ALL
            SELECT 'pg_cast'::regclass, oid, 'cast',
                   format_type(castsource, NULL) || ' as ' || format_type(casttarget, NULL)
              FROM pg_cast c
             WHERE oid >= 16384
               AND NOT EXISTS (SELECT FROM pg_depend made WHERE made.classid = 'pg_cast'::regclass
                                                            AND made.objid = c.oid AND made.deptype = 'i')
            UNION ALL
            SELECT 'pg_transform'::regclass, t.oid, 'transform',
                   format_type(t.trftype, NULL) || ' for ' || quote_ident(l.lanname::text)
              FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE t.oid >= 16384
            UNION ALL
            SELECT 'pg_language'::regclass, oid, 'language', quote_ident(lanname::text)
              FROM pg_language WHERE oid >= 16384
            UNION ALL
            SELECT 'pg_am'::regclass, oid, 'access method', quote_ident(amname::text)
              FROM pg_am WHERE oid >= 16384
            UNION ALL
            SELECT 0, 0, 'large objects', CASE WHEN count(*) = 1000 THEN '1000 or more' ELSE count(*)::text END
              FROM (SELECT FROM pg_largeobject_metadata LIMIT 1000) counted
            HAVING count(*) > 0
            UNION ALL
            SELECT 'pg_default_acl'::regclass, p.oid, 'default privileges', quote_ident(pg_get_userbyid(p.defaclrole)::text)
                   || ' on '
                   || CASE p.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                                           WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END
                   || coalesce(' in ' || quote_ident(n.nspname::text), '')
              FROM pg_default_acl p LEFT JOIN pg_namespace n ON n.oid = p.defaclnamespace
             WHERE n.oid IS NULL OR %s
            UNION ALL
            SELECT classoid, objoid, 'security label',
                   provider || ' on ' || (pg_identify_object(classoid, objoid, objsubid)).identity
              FROM pg_seclabel""";

    private SchemalessOmissions() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.inScope("n"));
    }

}
