package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import dev.migrator.sql.LockMode;

/**
 * The relations of a database, and what sessions hold on them. A relation has the name
 * that it had when this was made, whatever becomes of it.
 */
final class HeldLocks {

    private final Map<Long, String> names = new HashMap<>();

    private final Map<String, String> kinds = new HashMap<>();

    HeldLocks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT c.oid, CASE WHEN n.nspname = 'public' THEN c.relname ELSE n.nspname || '.' || c.relname END,
                       c.relkind
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                """)) {
            while (rows.next()) {
                this.names.put(rows.getLong(1), rows.getString(2));
                this.kinds.put(rows.getString(2), rows.getString(3));
            }
        }
    }

    /** The strongest lock that a session has, or waits for, on each relation. */
    Map<String, LockMode> of(Connection connection, int process) throws SQLException {
        Map<String, LockMode> strongest = new HashMap<>();
        try (PreparedStatement query = connection
            .prepareStatement("SELECT relation, mode FROM pg_locks WHERE locktype = 'relation' AND pid = ?")) {
            query.setInt(1, process);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String name = this.names.get(rows.getLong(1));
                    if (name != null) {
                        strongest.merge(name, LockMode.ofCatalogue(rows.getString(2)),
                                (one, other) -> one.compareTo(other) > 0 ? one : other);
                    }
                }
            }
        }
        return strongest;
    }

    boolean isTable(String name) {
        return "rp".contains(this.kinds.getOrDefault(name, "-"));
    }

}
