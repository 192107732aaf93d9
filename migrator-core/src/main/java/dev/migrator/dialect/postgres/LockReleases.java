package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What a session hears of an advisory lock that another one gives back. A session that
 * listens holds no snapshot and costs the server nothing; but nothing is heard of a lock
 * that ends with its session, so whoever listens has to look as well, now and then.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-listen.html">LISTEN</a>
 */
public final class LockReleases implements AutoCloseable {

    private final Connection connection;

    private final String channel;

    private final @Nullable PGConnection driver;

    private LockReleases(Connection connection, String channel, @Nullable PGConnection driver) {
        this.connection = connection;
        this.channel = channel;
        this.driver = driver;
    }

    /**
     * Begins to listen. One round trip; none through another driver than PostgreSQL's,
     * which hears nothing.
     * @param connection in autocommit
     * @param channel an identifier that needs no quotes
     * @return to be closed before the connection serves anything else
     * @throws SQLException where the server refuses: in recovery nobody can listen
     */
    static LockReleases listen(Connection connection, String channel) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return deaf(connection);
        }
        LockReleases releases = new LockReleases(connection, channel, connection.unwrap(PGConnection.class));
        releases.send("LISTEN " + channel);
        return releases;
    }

    /**
     * Hears nothing, for a session that may serve others in between. No round trip.
     * @param connection any connection
     * @return to be closed, which does nothing
     */
    public static LockReleases deaf(Connection connection) {
        return new LockReleases(connection, "", null);
    }

    /**
     * Whether the lock was given back since this was asked last. No round trip, does not
     * wait.
     * @return true does not mean that it is still free
     * @throws SQLException where the connection is gone
     */
    public boolean heard() throws SQLException {
        // Whatever else the session may listen to makes it look once too often at most.
        return this.driver != null && this.driver.getNotifications().length > 0;
    }

    /**
     * Ends it. One round trip.
     * @throws SQLException where the connection is gone
     */
    @Override
    public void close() throws SQLException {
        if (this.driver != null) {
            send("UNLISTEN " + this.channel);
            this.driver.getNotifications();
        }
    }

    private void send(String sql) throws SQLException {
        try (Statement statement = this.connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
