package dev.migrator.dialect.postgres.catalogue;

/**
 * The part of {@link RoutineQuery} that says what is special about an aggregate:
 * PostgreSQL prints no definition of one. Left out is what it takes where nothing is
 * said, which depends on the kind of the aggregate for the functions that may change the
 * state.
 *
 * @see <a href= "https://www.postgresql.org/docs/18/sql-createaggregate.html">CREATE
 * AGGREGATE</a>
 */
final class AggregateOptions {

    private static final String SQL = """
            SELECT g.aggfnoid AS id,
                   string_agg(option.name || coalesce(' = ' || option.value, ' = ' ||
                                  CASE WHEN pg_function_is_visible(f.oid) THEN '' ELSE quote_ident(fn.nspname::text) || '.' END
                                  || quote_ident(f.proname::text), ''), E',\\n    ' ORDER BY option.position) AS list
              FROM pg_aggregate g
              JOIN pg_proc p ON p.oid = g.aggfnoid
              JOIN pg_namespace n ON n.oid = p.pronamespace AND %s
              LEFT JOIN pg_operator o ON o.oid = g.aggsortop
              LEFT JOIN pg_namespace ons ON ons.oid = o.oprnamespace
             CROSS JOIN LATERAL (VALUES
                   (1, 'SFUNC', g.aggtransfn::oid, NULL, true),
                   (2, 'STYPE', 0, format_type(g.aggtranstype, NULL), true),
                   (3, 'SSPACE', 0, g.aggtransspace::text, g.aggtransspace <> 0),
                   (4, 'FINALFUNC', g.aggfinalfn::oid, NULL, g.aggfinalfn <> 0),
                   (5, 'FINALFUNC_EXTRA', 0, NULL, g.aggfinalextra),
                   (6, 'FINALFUNC_MODIFY', 0, %s, g.aggfinalmodify <> %s),
                   (7, 'COMBINEFUNC', g.aggcombinefn::oid, NULL, g.aggcombinefn <> 0),
                   (8, 'SERIALFUNC', g.aggserialfn::oid, NULL, g.aggserialfn <> 0),
                   (9, 'DESERIALFUNC', g.aggdeserialfn::oid, NULL, g.aggdeserialfn <> 0),
                   (10, 'INITCOND', 0, quote_literal(g.agginitval), g.agginitval IS NOT NULL),
                   (11, 'MSFUNC', g.aggmtransfn::oid, NULL, g.aggmtransfn <> 0),
                   (12, 'MINVFUNC', g.aggminvtransfn::oid, NULL, g.aggminvtransfn <> 0),
                   (13, 'MSTYPE', 0, format_type(g.aggmtranstype, NULL), g.aggmtranstype <> 0),
                   (14, 'MSSPACE', 0, g.aggmtransspace::text, g.aggmtransspace <> 0),
                   (15, 'MFINALFUNC', g.aggmfinalfn::oid, NULL, g.aggmfinalfn <> 0),
                   (16, 'MFINALFUNC_EXTRA', 0, NULL, g.aggmfinalextra),
                   (17, 'MFINALFUNC_MODIFY', 0, %s, g.aggmfinalmodify <> %s),
                   (18, 'MINITCOND', 0, quote_literal(g.aggminitval), g.aggminitval IS NOT NULL),
                   (19, 'SORTOP', 0, CASE WHEN pg_operator_is_visible(o.oid) OR o.oid IS NULL THEN o.oprname::text
                                          ELSE format('OPERATOR(%%I.%%s)', ons.nspname, o.oprname) END, o.oid IS NOT NULL),
                   (20, 'PARALLEL', 0, CASE p.proparallel WHEN 's' THEN 'SAFE' ELSE 'RESTRICTED' END,
                    p.proparallel <> 'u'),
                   (21, 'HYPOTHETICAL', 0, NULL, g.aggkind = 'h')) AS option (position, name, function, value, given)
              LEFT JOIN pg_proc f ON f.oid = option.function
              LEFT JOIN pg_namespace fn ON fn.oid = f.pronamespace
             WHERE option.given
             GROUP BY g.aggfnoid
            """;

    private static final String MODIFY = """
            CASE g.%s WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END""";

    private static final String MODIFY_BY_DEFAULT = "CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END";

    private AggregateOptions() {
    }

    /**
     * A query with the {@code id} and the {@code list} of options of each aggregate.
     */
    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.inScope("n"), MODIFY.formatted("aggfinalmodify"), MODIFY_BY_DEFAULT,
                MODIFY.formatted("aggmfinalmodify"), MODIFY_BY_DEFAULT);
    }

}
