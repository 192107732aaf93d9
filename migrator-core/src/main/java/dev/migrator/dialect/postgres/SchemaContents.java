package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up what a schema holds.
 */
public final class SchemaContents {

    /**
     * Whatever can be in a schema depends on it. Left out are the members of extensions
     * (deptype e), and what goes with something else (i), such as the sequence of an
     * identity column; columns can depend on their own table that way. Owners are shared
     * dependencies, which are not recorded for the bootstrap superuser, whose oid is 10.
     *
     * @see <a href=
     * "https://www.postgresql.org/docs/18/catalog-pg-depend.html">pg_depend</a>
     */
    private static final String CONTENTS = """
            SELECT CASE WHEN o.type IN ('function', 'procedure', 'aggregate') THEN 'ROUTINE'
                        WHEN o.type = 'statistics object' THEN 'STATISTICS'
                        ELSE upper(o.type) END,
                   coalesce(c.relname, o.name, ''), o.identity,
                   pg_catalog.pg_has_role(coalesce(s.refobjid, 10::oid), 'USAGE')
              FROM pg_catalog.pg_depend d
             CROSS JOIN LATERAL pg_catalog.pg_identify_object(d.classid, d.objid, 0) o
              LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_catalog.pg_class'::regclass AND c.oid = d.objid
              LEFT JOIN pg_catalog.pg_shdepend s
                     ON s.classid = d.classid AND s.objid = d.objid AND s.objsubid = 0 AND s.deptype = 'o'
                    AND s.dbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
             WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass
               AND d.refobjid = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = ?)
               AND o.type IN ('table', 'foreign table', 'view', 'materialized view', 'sequence', 'type', 'function',
                              'procedure', 'aggregate', 'operator', 'operator class', 'operator family', 'collation',
                              'conversion', 'statistics object', 'text search configuration',
                              'text search dictionary', 'text search parser', 'text search template')
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i
                                WHERE i.classid = d.classid AND i.objid = d.objid AND i.objsubid = 0
                                  AND i.deptype IN ('i', 'e'))
             ORDER BY 1, 3
            """;

    private SchemaContents() {
    }

    /**
     * What a schema holds, without what belongs to extensions.
     * @param connection any connection to the database
     * @param schema its name, not quoted
     * @return by kind and name; empty also where there is no such schema
     * @throws SQLException where the query fails
     */
    public static List<SchemaObject> of(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONTENTS)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                List<SchemaObject> objects = new ArrayList<>();
                while (rows.next()) {
                    objects.add(new SchemaObject(rows.getString(1), rows.getString(2), rows.getString(3),
                            rows.getBoolean(4)));
                }
                return objects;
            }
        }
    }

}
