package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks up what statements that work in several transactions have left half done,
 * wherever in the database and whoever ran them.
 */
public final class Leftovers {

    private static final String USER_SCHEMA = """
            n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname !~ '^pg_temp_'
            """;

    /**
     * DROP and REINDEX CONCURRENTLY hold a lock of that mode on the index itself, which
     * nothing else that lasts does; a build that is under way has its row in the progress
     * view.
     */
    private static final String INVALID_INDEXES = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.format('%I.%I', tn.nspname, t.relname),
                   EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                            WHERE p.datid = d.oid
                              AND (p.index_relid = c.oid
                                   OR p.relid = t.oid AND p.command = 'REINDEX CONCURRENTLY'
                                      AND c.relname ~ '_cc(new|old)[0-9]*$'))
                   OR EXISTS (SELECT FROM pg_catalog.pg_locks l
                               WHERE l.database = d.oid AND l.relation = c.oid AND l.granted
                                 AND l.mode = 'ShareUpdateExclusiveLock'),
                   c.relkind = 'I', c.relname ~ '_cc(new|old)[0-9]*$'
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
              JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
              JOIN pg_catalog.pg_database d ON d.datname = pg_catalog.current_database()
             WHERE NOT i.indisvalid AND %s
             ORDER BY 1
            """.replace("%s", USER_SCHEMA);

    /** While it waits for old transactions, a detachment holds no lock to tell it by. */
    private static final String PENDING_DETACHMENTS = """
            SELECT pg_catalog.format('%I.%I', n.nspname, t.relname), pg_catalog.format('%I.%I', cn.nspname, c.relname),
                   EXISTS (SELECT FROM pg_catalog.pg_stat_activity a
                            WHERE a.datname = pg_catalog.current_database() AND a.state = 'active'
                              AND a.pid <> pg_catalog.pg_backend_pid() AND a.query ~* 'detach\\s+partition')
              FROM pg_catalog.pg_inherits i
              JOIN pg_catalog.pg_class t ON t.oid = i.inhparent
              JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
              JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
              JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
             WHERE i.inhdetachpending
             ORDER BY 1, 2
            """;

    /**
     * Those of partitions are validated with their parent's. Since PostgreSQL 18 a
     * constraint can be NOT ENFORCED, which is no leftover.
     */
    private static final String UNVALIDATED_CONSTRAINTS = """
            SELECT pg_catalog.quote_ident(k.conname),
                   CASE WHEN k.conrelid <> 0 THEN pg_catalog.format('TABLE %I.%I', n.nspname, t.relname)
                        ELSE pg_catalog.format('DOMAIN %I.%I', n.nspname, d.typname) END
              FROM pg_catalog.pg_constraint k
              LEFT JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
              LEFT JOIN pg_catalog.pg_type d ON d.oid = k.contypid
              JOIN pg_catalog.pg_namespace n ON n.oid = coalesce(t.relnamespace, d.typnamespace)
             WHERE NOT k.convalidated AND k.conparentid = 0
               AND pg_catalog.to_jsonb(k) ->> 'conenforced' IS DISTINCT FROM 'false' AND %s
             ORDER BY 2, 1
            """.replace("%s", USER_SCHEMA);

    private Leftovers() {
    }

    /**
     * The indexes that are INVALID.
     * @param connection any connection to the database
     * @return by their names
     * @throws SQLException where the query fails
     */
    public static List<InvalidIndex> invalidIndexes(Connection connection) throws SQLException {
        return list(connection, INVALID_INDEXES,
                (row) -> new InvalidIndex(row.getString(1), row.getString(2), kind(row)));
    }

    private static InvalidIndex.Kind kind(ResultSet row) throws SQLException {
        if (row.getBoolean(3)) {
            return InvalidIndex.Kind.UNDER_WAY;
        }
        if (row.getBoolean(4)) {
            return InvalidIndex.Kind.INCOMPLETE;
        }
        return row.getBoolean(5) ? InvalidIndex.Kind.COPY : InvalidIndex.Kind.LEFT_BEHIND;
    }

    /**
     * The partitions whose detachment is pending.
     * @param connection any connection to the database
     * @return by the names of their tables
     * @throws SQLException where the query fails
     */
    public static List<PendingDetachment> pendingDetachments(Connection connection) throws SQLException {
        return list(connection, PENDING_DETACHMENTS,
                (row) -> new PendingDetachment(row.getString(1), row.getString(2), row.getBoolean(3)));
    }

    /**
     * The constraints that are NOT VALID.
     * @param connection any connection to the database
     * @return by the names of what they are on
     * @throws SQLException where the query fails
     */
    public static List<UnvalidatedConstraint> unvalidatedConstraints(Connection connection) throws SQLException {
        return list(connection, UNVALIDATED_CONSTRAINTS,
                (row) -> new UnvalidatedConstraint(row.getString(1), row.getString(2)));
    }

    private static <T> List<T> list(Connection connection, String query, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    private interface RowReader<T> {

        T read(ResultSet row) throws SQLException;

    }

}
