package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrator.sql.ConcurrentIndexBuild;
import dev.migrator.sql.Statement;

/**
 * What a statement that cannot run in a transaction left behind. Such a statement works
 * in several transactions of its own, so the catalogue can show it done, not begun, or
 * half done: an INVALID index, a partition whose detachment is pending.
 *
 * <p>
 * A statement that is not listed here can simply be run again: VACUUM, CLUSTER, ALTER
 * SYSTEM and REINDEX give the same result twice. A procedure that commits must be written
 * that way.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * indexes concurrently</a>
 */
public final class StatementEffect {

    private static final String INDEX_OF_TABLE = """
            SELECT c.oid::pg_catalog.regclass::text, i.indisvalid
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
             WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = (pg_catalog.parse_ident(?))[1]
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)
            """;

    /**
     * What a REINDEX CONCURRENTLY that was cut short leaves, but for one that is running.
     */
    private static final String REINDEX_LEFTOVERS = """
            SELECT c.oid::pg_catalog.regclass::text
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
             WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.relid = i.indrelid)
            """;

    private static final String PENDING_DETACHMENT = """
            SELECT inhdetachpending FROM pg_catalog.pg_inherits
             WHERE inhrelid = pg_catalog.to_regclass(?) AND inhparent = pg_catalog.to_regclass(?)
            """;

    private static final String RELATION = "SELECT 1 WHERE pg_catalog.to_regclass(?) IS NOT NULL";

    private static final String DATABASE = """
            SELECT 1 FROM pg_catalog.pg_database WHERE datname = (pg_catalog.parse_ident(?))[1]
            """;

    private static final String TABLESPACE = """
            SELECT 1 FROM pg_catalog.pg_tablespace WHERE spcname = (pg_catalog.parse_ident(?))[1]
            """;

    private final Connection connection;

    private final Statement statement;

    /**
     * The effect of a statement.
     * @param connection in autocommit, with the search path that the statement has
     * @param statement a statement that cannot run in a transaction
     */
    public StatementEffect(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /**
     * Whether the statement, begun earlier, took effect. What it left half done is taken
     * away, or brought to its end where that is the only way.
     * @return false where it is to be run, again or for the first time
     * @throws SQLException where the catalogue cannot be read or a leftover not be
     * removed
     */
    public boolean settle() throws SQLException {
        removeLeftovers();
        Optional<ConcurrentIndexBuild> build = ConcurrentIndexBuild.of(this.statement);
        if (build.isPresent()) {
            return isBuilt(build.get());
        }
        if (this.statement.startsWith("DROP", "INDEX")) {
            return !exists(RELATION, "concurrently");
        }
        if (this.statement.startsWith("ALTER", "TABLE")) {
            return finishDetachment();
        }
        return isCreatedOrDropped();
    }

    /**
     * What the catalogue shows of the statement, without changing anything.
     * @return unknown for a statement that leaves nothing to tell by
     * @throws SQLException where the catalogue cannot be read
     */
    public Trace trace() throws SQLException {
        Optional<ConcurrentIndexBuild> build = ConcurrentIndexBuild.of(this.statement);
        if (build.isPresent()) {
            return isBuilt(build.get()) ? Trace.WHOLE : indexes(build.get(), false).isEmpty() ? Trace.NONE : Trace.HALF;
        }
        if (this.statement.startsWith("DROP", "INDEX")) {
            return exists(RELATION, "concurrently") ? Trace.NONE : Trace.WHOLE;
        }
        if (this.statement.startsWith("ALTER", "TABLE")
                && this.statement.nameAfter("detach", "partition").isPresent()) {
            return detachment();
        }
        if (this.statement.startsWith("CREATE|DROP", "DATABASE|TABLESPACE")) {
            return isCreatedOrDropped() ? Trace.WHOLE : Trace.NONE;
        }
        return Trace.UNKNOWN;
    }

    /**
     * Drops the INVALID indexes that an earlier attempt left, whoever made it.
     * @throws SQLException where the catalogue cannot be read or an index not be dropped
     */
    public void removeLeftovers() throws SQLException {
        Optional<ConcurrentIndexBuild> build = ConcurrentIndexBuild.of(this.statement);
        if (build.isPresent()) {
            removeInvalidIndex(build.get());
        }
        else if (this.statement.startsWith("REINDEX")) {
            removeReindexLeftovers();
        }
    }

    /**
     * Whether the statement, having ended without an error, did what it says. An
     * {@code IF NOT EXISTS} ends well beside an INVALID index of that name.
     * @return false where an index is there and INVALID
     * @throws SQLException where the catalogue cannot be read
     */
    public boolean isComplete() throws SQLException {
        Optional<ConcurrentIndexBuild> build = ConcurrentIndexBuild.of(this.statement);
        return build.isEmpty() || isBuilt(build.get());
    }

    private boolean isBuilt(ConcurrentIndexBuild build) throws SQLException {
        return !indexes(build, true).isEmpty();
    }

    private void removeInvalidIndex(ConcurrentIndexBuild build) throws SQLException {
        for (String index : indexes(build, false)) {
            execute("DROP INDEX CONCURRENTLY IF EXISTS " + index);
        }
    }

    private List<String> indexes(ConcurrentIndexBuild build, boolean valid) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = this.connection.prepareStatement(INDEX_OF_TABLE)) {
            query.setString(1, build.table());
            query.setString(2, build.index());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2) == valid) {
                        names.add(rows.getString(1));
                    }
                }
            }
        }
        return names;
    }

    private void removeReindexLeftovers() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = this.connection.prepareStatement(REINDEX_LEFTOVERS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
        }
    }

    private boolean finishDetachment() throws SQLException {
        Trace trace = detachment();
        if (trace == Trace.HALF) {
            execute("ALTER TABLE %s DETACH PARTITION %s FINALIZE".formatted(
                    this.statement.nameAfter("alter", "table").orElseThrow(),
                    this.statement.nameAfter("detach", "partition").orElseThrow()));
        }
        return trace == Trace.HALF || trace == Trace.WHOLE;
    }

    private Trace detachment() throws SQLException {
        Optional<String> partition = this.statement.nameAfter("detach", "partition");
        Optional<String> table = this.statement.nameAfter("alter", "table");
        if (partition.isEmpty() || table.isEmpty()) {
            return Trace.UNKNOWN;
        }
        try (PreparedStatement query = this.connection.prepareStatement(PENDING_DETACHMENT)) {
            query.setString(1, partition.get());
            query.setString(2, table.get());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Trace.WHOLE;
                }
                return row.getBoolean(1) ? Trace.HALF : Trace.NONE;
            }
        }
    }

    private boolean isCreatedOrDropped() throws SQLException {
        boolean creates = this.statement.startsWith("CREATE", "DATABASE|TABLESPACE");
        boolean drops = this.statement.startsWith("DROP", "DATABASE|TABLESPACE");
        if (!creates && !drops) {
            return false;
        }
        boolean database = this.statement.startsWith("CREATE|DROP", "DATABASE");
        return exists(database ? DATABASE : TABLESPACE, database ? "database" : "tablespace") == creates;
    }

    private boolean exists(String query, String word) throws SQLException {
        try (PreparedStatement prepared = this.connection.prepareStatement(query)) {
            prepared.setString(1, this.statement.nameAfter(word).orElse(""));
            try (ResultSet row = prepared.executeQuery()) {
                return row.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement leftover = this.connection.createStatement()) {
            leftover.execute(sql);
        }
    }

    /**
     * How much of a statement the catalogue shows.
     */
    public enum Trace {

        /** It had no effect. */
        NONE,

        /** It left something half done. */
        HALF,

        /** It took effect. */
        WHOLE,

        /** It leaves nothing to tell by. */
        UNKNOWN

    }

}
