package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a connection leads to, in the words of PostgreSQL's own programs.
 *
 * @param hosts the host, or several with commas between
 * @param ports a port for each host, with commas between
 * @param database the database, not quoted
 * @param user the login user, not quoted
 * @param majorVersion the server's
 * @param encryption how the connection is encrypted, by the names of libpq's environment;
 * empty where the URL does not say
 * @param password the one that stands in the URL; null where none does
 * @see <a href= "https://www.postgresql.org/docs/18/libpq-envars.html">Environment
 * variables of libpq</a>
 */
public record ServerAddress(String hosts, String ports, String database, String user, int majorVersion,
        Map<String, String> encryption, @Nullable String password) {

    /**
     * Copies.
     */
    public ServerAddress {
        encryption = Map.copyOf(encryption);
    }

    /**
     * Reads the address of a connection. No round trip.
     * @param connection any connection
     * @return as the URL says, defaults included
     * @throws SQLException where the connection does not tell
     */
    public static ServerAddress of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        Properties url = Driver.parseURL(metaData.getURL(), null);
        if (url == null) {
            throw new SQLException("The driver cannot read the URL of its own connection");
        }
        Map<String, String> encryption = new HashMap<>();
        put(encryption, "PGSSLMODE", PGProperty.SSL_MODE.getOrDefault(url));
        put(encryption, "PGSSLROOTCERT", PGProperty.SSL_ROOT_CERT.getOrDefault(url));
        return new ServerAddress(value(url, PGProperty.PG_HOST).replaceAll("[\\[\\]]", ""),
                value(url, PGProperty.PG_PORT), connection.getCatalog(), metaData.getUserName(),
                metaData.getDatabaseMajorVersion(), encryption, PGProperty.PASSWORD.getOrDefault(url));
    }

    private static String value(Properties url, PGProperty property) {
        return String.valueOf(property.getOrDefault(url));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /**
     * What tells PostgreSQL's programs where to connect, but for the password.
     * @return variables of the environment
     */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(this.encryption);
        environment.put("PGHOST", this.hosts);
        environment.put("PGPORT", this.ports);
        environment.put("PGDATABASE", this.database);
        environment.put("PGUSER", this.user);
        if (this.hosts.contains(",")) {
            // A run writes, so it has found the primary.
            environment.put("PGTARGETSESSIONATTRS", "read-write");
        }
        return environment;
    }

    /**
     * The address without the password.
     * @return for a person to read
     */
    @Override
    public String toString() {
        return "%s@%s:%s/%s".formatted(this.user, this.hosts, this.ports, this.database);
    }

}
