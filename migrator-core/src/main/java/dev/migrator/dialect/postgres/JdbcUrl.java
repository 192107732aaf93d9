package dev.migrator.dialect.postgres;

import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * What a JDBC URL says beside the server and the database.
 */
public final class JdbcUrl {

    private JdbcUrl() {
    }

    /**
     * The user that a URL names. The driver prefers it to the user that it is given apart
     * from the URL, and says nothing.
     * @param url any JDBC URL
     * @return decoded; empty where the URL names none, and where it is not one of
     * PostgreSQL's own driver
     * @see <a href="https://jdbc.postgresql.org/documentation/use/">Connecting to the
     * database</a>
     */
    public static Optional<String> user(String url) {
        Properties parameters = Driver.parseURL(url, null);
        return parameters == null ? Optional.empty() : Optional.ofNullable(PGProperty.USER.getOrNull(parameters));
    }

}
