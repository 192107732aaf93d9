package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far the building of an index is.
 *
 * @param index the index; null where it is not visible to others yet
 * @param table its table
 * @param phase what is being done, in PostgreSQL's words
 * @param done how much of this phase is done: rows, blocks, or transactions waited for
 * @param total how much there is to do; 0 where that is not known
 * @see <a href=
 * "https://www.postgresql.org/docs/18/progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING">CREATE
 * INDEX Progress Reporting</a>
 */
public record IndexProgress(@Nullable String index, String table, String phase, long done, long total) {

    /** Rows tell more than blocks, but are counted in some phases only. */
    private static final String SELECT = """
            SELECT i.relname, coalesce(t.relname, p.relid::text), p.phase,
                   CASE WHEN p.tuples_total > 0 THEN p.tuples_done
                        WHEN p.blocks_total > 0 THEN p.blocks_done ELSE p.lockers_done END,
                   CASE WHEN p.tuples_total > 0 THEN p.tuples_total
                        WHEN p.blocks_total > 0 THEN p.blocks_total ELSE p.lockers_total END
              FROM pg_catalog.pg_stat_progress_create_index p
              LEFT JOIN pg_catalog.pg_class t ON t.oid = p.relid
              LEFT JOIN pg_catalog.pg_class i ON i.oid = p.index_relid
             WHERE p.pid = ? AND p.datname = pg_catalog.current_database()
            """;

    /**
     * What a session builds.
     * @param connection any other connection to the same database, in autocommit
     * @param pid the session
     * @return empty where it builds no index
     * @throws SQLException where the query fails
     */
    public static Optional<IndexProgress> of(Connection connection, int pid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setInt(1, pid);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new IndexProgress(rows.getString(1), rows.getString(2),
                        rows.getString(3), rows.getLong(4), rows.getLong(5))) : Optional.empty();
            }
        }
    }

    /**
     * In words, such as {@code index users_email on users: building index: scanning
     * table, 43 %}.
     * @return for people
     */
    @Override
    public String toString() {
        String name = this.index == null ? "an index on " + this.table
                : "index %s on %s".formatted(this.index, this.table);
        String share = this.total > 0 ? ", %d %%".formatted(Math.min(100, 100 * this.done / this.total)) : "";
        return "%s: %s%s".formatted(name, this.phase, share);
    }

}
