package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a session is set to while it runs migrations, and how it gets its own settings
 * back.
 *
 * @param searchPath the schemas in which unqualified names are looked up; nothing else is
 * searched, so that neither a role's nor a database's setting can redirect a script
 * @param lockTimeout how long a statement waits for a lock; zero for ever
 * @param statementTimeout how long a statement may take; zero for ever
 * @param connectionCheckInterval how often the server looks whether the client of a
 * running statement is still there; zero for never
 * @see <a href= "https://www.postgresql.org/docs/18/runtime-config-client.html">Client
 * connection defaults</a>
 */
public record SessionSettings(List<String> searchPath, Duration lockTimeout, Duration statementTimeout,
        Duration connectionCheckInterval) {

    private static final String CONNECTION_CHECK = "client_connection_check_interval";

    private static final List<String> NAMES = List.of("role", "search_path", "standard_conforming_strings",
            "lock_timeout", "statement_timeout", "default_transaction_isolation", "application_name", CONNECTION_CHECK);

    /**
     * The statement that sets a session. Cheap enough to be sent before each revision,
     * since a script may have changed anything.
     * @param role the role to run as: the one that the connection had
     * @return one statement
     */
    public String apply(String role) {
        return set(values(role));
    }

    /**
     * The same without any limit of time, for a statement that waits by design: one that
     * works CONCURRENTLY holds up nobody while it waits, and is left half done when it is
     * cut short.
     * @param role the role to run as
     * @return one statement
     */
    public String applyPatiently(String role) {
        Map<String, String> values = values(role);
        values.put("lock_timeout", "0");
        values.put("statement_timeout", "0");
        return set(values);
    }

    /**
     * The same as statements of a script, which runs as whoever runs it.
     * @return a SET for each setting
     */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add("SET search_path = " + searchPathText());
        statements.add("SET standard_conforming_strings = on");
        statements.add("SET lock_timeout = '%s'".formatted(millis(this.lockTimeout)));
        statements.add("SET statement_timeout = '%s'".formatted(millis(this.statementTimeout)));
        return statements;
    }

    /**
     * The statement that makes only the current transaction look up names where a run
     * does.
     * @return one statement
     */
    public String lookUpNames() {
        return "SET LOCAL search_path = " + searchPathText();
    }

    private Map<String, String> values(String role) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("role", role);
        values.put("application_name", "migrator");
        values.put("search_path", searchPathText());
        values.put("standard_conforming_strings", "on");
        values.put("lock_timeout", millis(this.lockTimeout));
        values.put("statement_timeout", millis(this.statementTimeout));
        values.put("default_transaction_isolation", "read committed");
        return values;
    }

    /**
     * With the temporary schema named last, else its tables come before all others
     * (CVE-2018-1058).
     */
    private String searchPathText() {
        PostgresDialect dialect = new PostgresDialect();
        return this.searchPath.stream().map(dialect::identifier).collect(Collectors.joining(", ", "", ", pg_temp"));
    }

    /**
     * The columns of a query that reads the settings which a run changes.
     */
    static String columns() {
        return NAMES.stream()
            .map((name) -> "pg_catalog.current_setting('%s')".formatted(name))
            .collect(Collectors.joining(", "));
    }

    /**
     * Reads these columns, to be given to {@link #restore}.
     */
    static Map<String, String> read(ResultSet row, int firstColumn) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            values.put(name, row.getString(firstColumn + values.size()));
        }
        return values;
    }

    /**
     * Lets the server end a statement whose client is gone: otherwise the lock of a
     * killed process stays until its last statement ends. One round trip.
     * @param connection in autocommit
     * @return false on a server whose platform cannot do that
     * @throws SQLException where it fails for another reason
     * @see <a href=
     * "https://www.postgresql.org/docs/18/runtime-config-connection.html#GUC-CLIENT-CONNECTION-CHECK-INTERVAL">client_connection_check_interval</a>
     */
    public boolean watchConnection(Connection connection) throws SQLException {
        try {
            execute(connection, set(Map.of(CONNECTION_CHECK, millis(this.connectionCheckInterval))));
            return true;
        }
        catch (SQLException ex) {
            if (SqlStates.isRefusedValue(ex)) {
                return false;
            }
            throw ex;
        }
    }

    /**
     * Gives a session its own settings back. One round trip.
     * @param connection in autocommit
     * @param values as they were when the run began
     * @throws SQLException where the statement fails
     */
    public static void restore(Connection connection, Map<String, String> values) throws SQLException {
        execute(connection, set(values));
    }

    private static String set(Map<String, String> values) {
        PostgresDialect dialect = new PostgresDialect();
        List<String> calls = new ArrayList<>();
        values.forEach((name, value) -> calls
            .add("pg_catalog.set_config('%s', %s, false)".formatted(name, dialect.literal(value))));
        return "SELECT " + String.join(", ", calls);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + "ms";
    }

}
