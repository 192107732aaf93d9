package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Looks up other sessions of the server: who blocks, who holds a lock.
 */
public final class Backends {

    private static final String SELECT = """
            SELECT a.pid, a.usename, a.application_name, host(a.client_addr), a.state,
                   extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.state_change, a.backend_start)),
                   a.query
              FROM pg_catalog.pg_stat_activity a
            """;

    private static final String BLOCKING = SELECT
            + " WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(?)) ORDER BY a.pid";

    private static final String HOLDING_RELATIONS = SELECT + """
             WHERE a.pid <> pg_catalog.pg_backend_pid()
               AND a.pid IN (SELECT l.pid FROM pg_catalog.pg_locks l
                               JOIN pg_catalog.pg_class c ON c.oid = l.relation
                              WHERE l.granted AND c.relname = ANY (?)
                                AND l.database = (SELECT oid FROM pg_catalog.pg_database
                                                   WHERE datname = pg_catalog.current_database()))
             ORDER BY a.pid
            """;

    private static final String HOLDING_ADVISORY_LOCK = SELECT + """
             WHERE a.pid = (SELECT l.pid FROM pg_catalog.pg_locks l
                             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
                               AND l.classid = ?::oid AND l.objid = ?::oid
                               AND l.database = (SELECT oid FROM pg_catalog.pg_database
                                                  WHERE datname = pg_catalog.current_database()))
            """;

    private Backends() {
    }

    /**
     * The sessions that a waiting session waits for. Asked from another session than
     * that.
     * @param connection any connection to the same server
     * @param pid the process that waits
     * @return empty where it does not wait
     * @throws SQLException where the query fails
     * @see <a href=
     * "https://www.postgresql.org/docs/18/functions-info.html">pg_blocking_pids</a>
     */
    public static List<Backend> blocking(Connection connection, int pid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BLOCKING)) {
            statement.setInt(1, pid);
            return read(statement);
        }
    }

    /**
     * The other sessions that hold a lock of any mode on a table or index of one of the
     * given names, in any schema. What remains to be asked once nothing waits any more.
     * @param connection any connection to the same database
     * @param names names of relations, as the catalogue writes them
     * @return possibly more than those that really block
     * @throws SQLException where the query fails
     */
    public static List<Backend> holdingRelations(Connection connection, Collection<String> names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDING_RELATIONS)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            return read(statement);
        }
    }

    static List<Backend> holdingAdvisoryLock(Connection connection, long classId, long objectId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDING_ADVISORY_LOCK)) {
            statement.setLong(1, classId);
            statement.setLong(2, objectId);
            return read(statement);
        }
    }

    private static List<Backend> read(PreparedStatement statement) throws SQLException {
        List<Backend> backends = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                backends.add(new Backend(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4),
                        rows.getString(5), age(rows), rows.getString(7)));
            }
        }
        return backends;
    }

    private static @Nullable Duration age(ResultSet row) throws SQLException {
        double seconds = row.getDouble(6);
        return row.wasNull() ? null : Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
    }

}
