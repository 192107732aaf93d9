package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.Routine;

/**
 * Functions, procedures and aggregates, without what a type brings with it.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-proc.html">pg_proc</a>
 */
final class RoutineQuery implements CatalogueQuery<Routine> {

    private static final String SQL = """
            SELECT p.prokind AS kind, n.nspname AS schema, p.proname AS name,
                   quote_ident(n.nspname::text) AS quoted_schema, quote_ident(p.proname::text) AS quoted_name,
                   pg_get_function_identity_arguments(p.oid) AS arguments,
                   CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
                        ELSE format(E'CREATE AGGREGATE %%I.%%I(%%s) (\\n    %%s\\n)', n.nspname, p.proname,
                                    coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*'),
                                    aggregate.list) END AS definition,
                   comment.description AS comment
              FROM pg_proc p
              JOIN pg_namespace n ON n.oid = p.pronamespace
              LEFT JOIN (%s) AS aggregate ON aggregate.id = p.oid
              %s
             WHERE %s AND %s
               AND NOT EXISTS (SELECT FROM pg_depend made WHERE made.classid = 'pg_proc'::regclass
                                                            AND made.objid = p.oid AND made.deptype = 'i')
            """;

    @Override
    public String sql(QueryTerms terms) {
        return SQL.formatted(AggregateOptions.sql(terms), terms.comment("pg_proc", "p.oid"), terms.inScope("n"),
                terms.notOfExtension("pg_proc", "p.oid"));
    }

    @Override
    public Routine read(CatalogueRow row) throws SQLException {
        return new Routine(kind(row), row.name("schema", "name"), row.text("arguments"), definition(row),
                row.textOrNull("comment"));
    }

    private static Routine.Kind kind(CatalogueRow row) throws SQLException {
        return CatalogueLetters.routineKind(row.letter("kind"));
    }

    /**
     * PostgreSQL always qualifies the name here.
     */
    private static String definition(CatalogueRow row) throws SQLException {
        String definition = row.text("definition").strip();
        if (row.name("schema", "name").schema() != null) {
            return definition;
        }
        String name = row.text("quoted_name");
        return ExpressionText.replaceFirst(definition, " %s.%s(".formatted(row.text("quoted_schema"), name),
                " %s(".formatted(name));
    }

}
