package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import dev.migrator.schema.Dependency;

/**
 * The part of {@link DependencyOrOmissionQuery} about what must be there before what,
 * among the things of the picture. PostgreSQL records it for what is in a definition, by
 * oid; {@link DependencyThings} says what these are in the picture, so that many of its
 * rows are one dependency, and others are none.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-depend.html">pg_depend</a>
 */
final class DependencyPart {

    /**
     * Parts of one relation do not wait for each other. A sequence depends on nothing but
     * the column that owns it, and a domain on its constraints.
     */
    private static final String SQL = """
            WITH %s
            SELECT DISTINCT dependent.kind, dependent.schema, dependent.name, dependent.part, dependent.arguments,
                   needed.kind AS needed_kind, needed.schema AS needed_schema, needed.name AS needed_name,
                   needed.part AS needed_part, needed.arguments AS needed_arguments,
                   NULL AS omitted_kind, NULL AS omitted_name
              FROM pg_depend d
              JOIN thing dependent ON dependent.catalogue = d.classid AND dependent.id = d.objid
              JOIN thing needed ON needed.catalogue = d.refclassid AND needed.id = d.refobjid
             WHERE d.deptype IN ('n', 'a')
               AND dependent.kind <> 'SEQUENCE' AND needed.kind NOT IN ('COLUMN', 'TRIGGER', 'POLICY')
               AND (dependent.kind <> 'EXTENSION' OR d.classid = 'pg_extension'::regclass)
               AND (dependent.relation <> needed.relation
                    OR (dependent.kind, dependent.schema, dependent.name, dependent.arguments)
                       IS DISTINCT FROM (needed.kind, needed.schema, needed.name, needed.arguments)
                   AND (dependent.relation = 0 OR needed.relation = 0))
            """;

    private DependencyPart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(DependencyThings.sql(terms));
    }

    static Dependency read(CatalogueRow row) throws SQLException {
        return new Dependency(ObjectName.read(row, ""), ObjectName.read(row, "needed_"));
    }

}
