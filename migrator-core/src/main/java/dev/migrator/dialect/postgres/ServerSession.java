package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.postgresql.PGConnection;

/**
 * The server's session behind a connection, as it was before a run changed anything.
 *
 * @param pid the process that serves it
 * @param user the user that it was opened by
 * @param announcedPid the process that was announced when the connection was made; a
 * pooler announces one of its own
 * @param settings the settings that a run changes, by name
 */
public record ServerSession(int pid, String user, int announcedPid, Map<String, String> settings) {

    /**
     * Reads the session behind a connection. One round trip.
     * @param connection in autocommit
     * @return the session
     * @throws SQLException where the query fails
     */
    public static ServerSession read(Connection connection) throws SQLException {
        String query = "SELECT pg_catalog.pg_backend_pid(), session_user, " + SessionSettings.columns();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            int pid = row.getInt(1);
            boolean known = connection.isWrapperFor(PGConnection.class);
            int announced = known ? connection.unwrap(PGConnection.class).getBackendPID() : pid;
            return new ServerSession(pid, row.getString(2), announced, SessionSettings.read(row, 3));
        }
    }

    /**
     * Whether something stands between the client and the server that may change the
     * session from one transaction to the next.
     * @return true where another process answers than the one that was announced
     */
    public boolean isPooled() {
        return this.pid != this.announcedPid;
    }

    /**
     * The role that the session works as.
     * @return {@code none} where no role was set
     */
    public String role() {
        return this.settings.getOrDefault("role", "none");
    }

    /**
     * Whether this is still the session behind a connection. One round trip.
     * @param connection any connection
     * @return false where another process answers
     * @throws SQLException where the query fails
     */
    public boolean isBehind(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1) == this.pid;
        }
    }

}
