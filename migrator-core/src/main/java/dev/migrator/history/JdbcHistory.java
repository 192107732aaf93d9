package dev.migrator.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.error.MigratorException;
import dev.migrator.plan.DatabaseState;
import dev.migrator.plan.RevisionState;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionId;

/**
 * Reads the table of revisions. Each method is one statement, takes no lock that anybody
 * could notice, and creates nothing: a table that is missing means that nothing is
 * applied.
 */
public final class JdbcHistory {

    private final StateTables tables;

    /**
     * The history that some tables keep.
     * @param tables where to read
     */
    public JdbcHistory(StateTables tables) {
        this.tables = tables;
    }

    /**
     * Which revisions the database has: what a decision needs, and no more. They are not
     * sorted by the server: what it looks up for that in a new session takes as long as
     * the rest of the statement.
     * @param connection in autocommit
     * @return the applied ones as they come, then the others by the time at which they
     * were begun; uninitialised where the table does not exist
     * @throws StateTableAlteredException where the table is not as it was made
     * @throws SQLException where it cannot be read
     */
    public DatabaseState read(Connection connection) throws SQLException {
        String query = "SELECT revision, pg_catalog.array_to_string(parents, ','), state, "
                + "pg_catalog.array_to_string(journal, ','), in_doubt, "
                + "CASE WHEN state <> 'applied' THEN started_at END FROM %s".formatted(this.tables.revisions());
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<RevisionState> revisions = new ArrayList<>();
            List<Begun> begun = new ArrayList<>();
            while (rows.next()) {
                RevisionState revision = state(rows);
                if (revision.phase() == Phase.APPLIED) {
                    revisions.add(revision);
                }
                else {
                    begun.add(new Begun(rows.getTimestamp(6).toInstant(), revision));
                }
            }
            begun.stream().sorted(Begun.IN_ORDER).map(Begun::revision).forEach(revisions::add);
            refuseRepeated(revisions);
            return DatabaseState.of(revisions);
        }
        catch (SQLException ex) {
            if (SqlStates.isMissingTable(ex)) {
                return DatabaseState.uninitialised();
            }
            throw altered(ex);
        }
    }

    /**
     * All that is kept of every revision.
     * @param connection in autocommit
     * @return by the time at which they were begun; empty where the table does not exist
     * @throws StateTableAlteredException where the table is not as it was made
     * @throws SQLException where it cannot be read
     */
    public List<AppliedRevision> readAll(Connection connection) throws SQLException {
        String query = """
                SELECT revision, pg_catalog.array_to_string(parents, ','), \
                pg_catalog.array_to_string(dependencies, ','), message, checksum, \
                state, started_at, applied_at, applied_by, extract(epoch FROM duration), application, transactional, \
                downgrade, pg_catalog.cardinality(journal), in_doubt FROM %s ORDER BY started_at, revision"""
            .formatted(this.tables.revisions());
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<AppliedRevision> revisions = new ArrayList<>();
            while (rows.next()) {
                revisions.add(revision(rows));
            }
            return revisions;
        }
        catch (SQLException ex) {
            if (SqlStates.isMissingTable(ex)) {
                return List.of();
            }
            throw altered(ex);
        }
    }

    /**
     * The log.
     * @param connection in autocommit
     * @return newest first; empty where the table does not exist
     * @throws StateTableAlteredException where the table is not as it was made
     * @throws SQLException where it cannot be read
     */
    public List<LogEntry> readLog(Connection connection) throws SQLException {
        String query = """
                SELECT logged_at, revision, direction, outcome, extract(epoch FROM duration), detail, sqlstate, \
                database_user, host, application FROM %s ORDER BY id DESC""".formatted(this.tables.log());
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<LogEntry> entries = new ArrayList<>();
            while (rows.next()) {
                String revision = rows.getString(2);
                entries.add(new LogEntry(rows.getTimestamp(1).toInstant(), revision == null ? null : id(revision),
                        rows.getString(3), rows.getString(4), duration(rows, 5), rows.getString(6), rows.getString(7),
                        rows.getString(8), rows.getString(9), rows.getString(10)));
            }
            return entries;
        }
        catch (SQLException ex) {
            if (SqlStates.isMissingTable(ex)) {
                return List.of();
            }
            throw altered(ex);
        }
    }

    private RevisionState state(ResultSet row) throws SQLException {
        return new RevisionState(id(row.getString(1)), ids(row.getString(2)), phase(row.getString(3)),
                list(row.getString(4)), row.getString(5));
    }

    private AppliedRevision revision(ResultSet row) throws SQLException {
        return new AppliedRevision(id(row.getString(1)), ids(row.getString(2)), ids(row.getString(3)), row.getString(4),
                row.getString(5), phase(row.getString(6)), row.getTimestamp(7).toInstant(), instant(row, 8),
                row.getString(9), duration(row, 10), row.getString(11), row.getBoolean(12), row.getString(13),
                row.getInt(14), row.getString(15));
    }

    private void refuseRepeated(List<RevisionState> revisions) {
        Set<RevisionId> seen = new HashSet<>();
        for (RevisionState revision : revisions) {
            if (!seen.add(revision.id())) {
                throw new StateTableAlteredException(this.tables.revisions(),
                        "it lost its primary key and has revision %s twice".formatted(revision.id()));
            }
        }
    }

    private SQLException altered(SQLException error) {
        if (SqlStates.isAlteredTable(error)) {
            throw new StateTableAlteredException(this.tables.revisions(), String.valueOf(error.getMessage()), error);
        }
        return error;
    }

    private Phase phase(@Nullable String label) {
        Phase phase = Phase.labelled(label);
        if (phase == null) {
            throw new StateTableAlteredException(this.tables.revisions(), "a row has the state '%s'".formatted(label));
        }
        return phase;
    }

    private RevisionId id(@Nullable String value) {
        try {
            return new RevisionId(String.valueOf(value));
        }
        catch (MigratorException ex) {
            throw new StateTableAlteredException(this.tables.revisions(), ex.problem(), ex);
        }
    }

    private List<RevisionId> ids(@Nullable String joined) {
        List<RevisionId> ids = new ArrayList<>();
        for (String id : list(joined)) {
            ids.add(id(id));
        }
        return List.copyOf(ids);
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Duration duration(ResultSet row, int column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofNanos(Math.round(seconds * 1_000_000_000));
    }

    private record Begun(Instant at, RevisionState revision) {

        private static final Comparator<Begun> IN_ORDER = Comparator.comparing(Begun::at)
            .thenComparing((begun) -> begun.revision().id());

    }

}
