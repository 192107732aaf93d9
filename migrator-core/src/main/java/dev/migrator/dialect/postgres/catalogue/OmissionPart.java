package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.Omission;

import java.sql.SQLException;

/**
 * The part of {@link DependencyOrOmissionQuery} about what the picture has no record for:
 * kinds of objects, and facets of the kinds that it has. Objects that live in no schema
 * are found whatever the schemas that are read; those of PostgreSQL itself have oids
 * below 16384. Each part names the object that it is about by its catalogue and oid, so
 * that those of extensions are spared once, for all.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalogs.html">System catalogs</a>
 */
final class OmissionPart {

    private static final String SQL = """
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, omission.kind, omission.name
              FROM (%s
                    UNION ALL
                    %s
                    UNION ALL
                    %s) AS omission (catalogue, id, kind, name)
             WHERE (omission.catalogue, omission.id) NOT IN (SELECT member.classid, member.objid FROM pg_depend member
                                                              WHERE member.refclassid = 'pg_extension'::regclass
                                                                AND member.deptype = 'e')
            """;

    private OmissionPart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(SchemalessOmissions.sql(terms), SchemaOmissions.sql(terms), FacetOmissions.sql(terms));
    }

    static Omission read(CatalogueRow row) throws SQLException {
        return new Omission(row.text("omitted_kind"), row.text("omitted_name"));
    }

}
