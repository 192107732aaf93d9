package dev.migrator.dialect.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The lock that lets one run at a time work on a set of state tables. It belongs to the
 * session, so it outlives transactions and ends with the connection, however that ends;
 * and it is only ever tried, in autocommit, never waited for: a session that waits inside
 * the server holds a snapshot, for which {@code CREATE INDEX CONCURRENTLY} waits in turn.
 * Whoever gives it back tells those who wait.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/explicit-locking.html#ADVISORY-LOCKS">Advisory
 * locks</a>
 */
public final class AdvisoryLock {

    /** "Migr" in ASCII: keeps our keys apart from other users of advisory locks. */
    private static final int CLASS_ID = 0x4D696772;

    private final int objectId;

    /**
     * The lock of one set of state tables. No connection is touched.
     * @param table the qualified name of the table of revisions; the same name gives the
     * same lock, in each database its own
     */
    public AdvisoryLock(String table) {
        CRC32 crc = new CRC32();
        crc.update(table.getBytes(StandardCharsets.UTF_8));
        this.objectId = (int) crc.getValue();
    }

    /**
     * Takes the lock if nobody else has it. One round trip, does not wait.
     * @param connection in autocommit
     * @return whether this session has it now
     * @throws SQLException where the query fails
     */
    public boolean tryAcquire(Connection connection) throws SQLException {
        return ask(connection, "SELECT pg_catalog.pg_try_advisory_lock(?, ?)");
    }

    /**
     * Gives the lock back, and tells those who {@link #listen}. One round trip.
     * @param connection the connection that took it, in autocommit
     * @throws SQLException where the query fails
     */
    public void release(Connection connection) throws SQLException {
        // In recovery nobody can be told.
        ask(connection, """
                SELECT pg_catalog.pg_advisory_unlock(?, ?),
                       CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_notify('%s', '') END"""
            .formatted(channel()));
    }

    /**
     * Listens for the lock being given back, while another session has it. One round
     * trip.
     * @param connection in autocommit, with a server session of its own
     * @return to be closed
     * @throws SQLException where the server refuses
     */
    public LockReleases listen(Connection connection) throws SQLException {
        return LockReleases.listen(connection, channel());
    }

    /**
     * The session that holds the lock.
     * @param connection any connection to the same database
     * @return empty where nobody does
     * @throws SQLException where the query fails
     */
    public List<Backend> holder(Connection connection) throws SQLException {
        return Backends.holdingAdvisoryLock(connection, CLASS_ID, Integer.toUnsignedLong(this.objectId));
    }

    private String channel() {
        return "migrator_" + Integer.toUnsignedString(this.objectId);
    }

    private boolean ask(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, CLASS_ID);
            statement.setInt(2, this.objectId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

}
