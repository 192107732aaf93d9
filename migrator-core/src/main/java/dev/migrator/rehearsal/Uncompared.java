package dev.migrator.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrator.schema.Identifier;

/**
 * What a transaction has made or altered outside of the schemas that are read, but for
 * what belongs to extensions. Each relation that it makes or alters it has locked against
 * everybody.
 *
 * @see <a href= "https://www.postgresql.org/docs/18/explicit-locking.html">Explicit
 * Locking</a>
 */
final class Uncompared {

    private static final String QUERY = """
            SELECT format('%s.%s', nspname, relname)
              FROM pg_catalog.pg_locks
              JOIN pg_catalog.pg_class ON pg_class.oid = relation
              JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
              LEFT JOIN pg_catalog.pg_index ON indexrelid = relation
             WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND mode = 'AccessExclusiveLock'
               AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
               AND nspname <> ALL (?) AND nspname !~ '^pg_'
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend
                                WHERE classid = 'pg_catalog.pg_class'::regclass AND deptype = 'e'
                                  AND objid = coalesce(indrelid, relation))
             ORDER BY 1""";

    private Uncompared() {
    }

    /**
     * Makes sure that there is nothing of the kind. One round trip.
     * @param compared the schemas that are read
     * @throws UncomparedException where there is
     */
    static void check(Connection connection, Set<Identifier> compared) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("text", compared.stream().map(Identifier::value).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        if (!names.isEmpty()) {
            throw new UncomparedException(names);
        }
    }

}
