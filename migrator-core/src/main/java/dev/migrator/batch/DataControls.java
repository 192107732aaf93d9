package dev.migrator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.plan.StateTables;
import dev.migrator.revision.RevisionId;

/**
 * The table of what operators said about data that is moved after the run that reached
 * it. Each method is one statement.
 *
 * @param tables their names
 */
public record DataControls(StateTables tables) {

    /** Twice as long after each failure, from a minute to an hour. */
    private static final String RETRY_AT = "d.failed_at + least('1 hour'::interval, "
            + "'1 minute'::interval * power(2, least(d.failures, 10) - 1))";

    private static final String CONTROL = """
            d.revision, d.paused_at, d.paused_by, d.speed, d.held_up_by, d.failures, d.error, %1$s, \
            d.paused_at IS NULL AND (d.failed_at IS NULL OR %1$s <= clock_timestamp())""".formatted(RETRY_AT);

    private static final int CONTROL_COLUMNS = 9;

    /**
     * How far all data is moved.
     * @param connection any
     * @return by revision, also those that are done; empty in a database that never had
     * any
     * @throws SQLException where the connection fails
     */
    public List<DataStatus> all(Connection connection) throws SQLException {
        String sql = """
                SELECT %s, b.relation, coalesce(b.seen, 0), coalesce(b.changed, 0), coalesce(b.skipped, 0), \
                coalesce(b.batches, 0), b.estimated, b.rate, b.moved_at \
                FROM %s d LEFT JOIN ( \
                SELECT revision, (array_agg(relation ORDER BY step DESC))[1] AS relation, sum(seen)::bigint AS seen, \
                sum(changed)::bigint AS changed, sum(skipped)::bigint AS skipped, sum(batches)::bigint AS batches, \
                sum(estimated)::bigint AS estimated, sum(rate) FILTER (WHERE NOT ended \
                AND updated_at > clock_timestamp() - '1 minute'::interval) AS rate, \
                max(updated_at) FILTER (WHERE batches > 0) AS moved_at FROM %s GROUP BY revision \
                ) b USING (revision) ORDER BY d.revision""".formatted(CONTROL, this.tables.data(),
                this.tables.batches());
        List<DataStatus> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(status(rows));
            }
        }
        catch (SQLException ex) {
            if (!SqlStates.isMissingTable(ex)) {
                throw ex;
            }
        }
        return all;
    }

    private static DataStatus status(ResultSet row) throws SQLException {
        int column = CONTROL_COLUMNS;
        return new DataStatus(control(row), row.getString(++column), row.getLong(++column), row.getLong(++column),
                row.getLong(++column), row.getLong(++column), row.getObject(++column, Long.class),
                row.getObject(++column, Double.class), instant(row, ++column));
    }

    private static DataControl control(ResultSet row) throws SQLException {
        return new DataControl(new RevisionId(row.getString(1)), instant(row, 2), row.getString(3),
                row.getObject(4, Integer.class), row.getString(5), row.getInt(6), row.getString(7), instant(row, 8),
                row.getBoolean(9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * What is said about one revision, and who leads its batches.
     * @param id the batches
     * @param connection to the database
     * @return empty where a row is gone
     * @throws SQLException where the connection fails
     */
    public Optional<Lead> lead(BatchId id, Connection connection) throws SQLException {
        String sql = "SELECT %s, max(b.lead), max(b.relation) FROM %s d JOIN %s b USING (revision) ".formatted(CONTROL,
                this.tables.data(), this.tables.batches()) + "WHERE b.step = ? AND d.revision = ? GROUP BY d.revision";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, id.step());
            statement.setString(2, id.revision().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional
                    .of(new Lead(control(row), row.getLong(CONTROL_COLUMNS + 1), row.getString(CONTROL_COLUMNS + 2)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Pauses the data of a revision: who moves it ends after the batch in hand.
     * @param revision the revision
     * @param connection in autocommit
     * @return whether it was not paused before
     * @throws SQLException where the connection fails
     */
    public boolean pause(RevisionId revision, Connection connection) throws SQLException {
        return update(connection, "paused_at = clock_timestamp(), paused_by = session_user", " AND paused_at IS NULL",
                revision) > 0;
    }

    /**
     * Lets the data of a revision be moved on, also after a failure, without a wait.
     * @param revision the revision
     * @param connection in autocommit
     * @return whether it was paused, or had failed
     * @throws SQLException where the connection fails
     */
    public boolean resume(RevisionId revision, Connection connection) throws SQLException {
        return update(connection,
                "paused_at = NULL, paused_by = NULL, failures = 0, failed_at = NULL, error = NULL, held_up_by = NULL",
                " AND (paused_at IS NOT NULL OR failed_at IS NOT NULL)", revision) > 0;
    }

    /**
     * Says how much of the time the data of a revision is moved.
     * @param revision the revision
     * @param percent from 1 to 100; null for that of the settings
     * @param connection in autocommit
     * @throws SQLException where the connection fails
     */
    public void speed(RevisionId revision, @Nullable Integer percent, Connection connection) throws SQLException {
        update(connection, "speed = " + percent, "", revision);
    }

    /**
     * Notes why the work stands still for the moment.
     * @param revision the revision
     * @param reason null where it goes on
     * @param connection in autocommit
     * @throws SQLException where the connection fails
     */
    public void heldUp(RevisionId revision, @Nullable String reason, Connection connection) throws SQLException {
        update(connection, "held_up_by = ?", "", reason, revision);
    }

    /**
     * Notes that it failed; it is tried again later.
     * @param revision the revision
     * @param error what happened
     * @param connection in autocommit
     * @throws SQLException where the connection fails
     */
    public void failed(RevisionId revision, String error, Connection connection) throws SQLException {
        update(connection, "failures = failures + 1, failed_at = clock_timestamp(), held_up_by = NULL, error = ?", "",
                error, revision);
    }

    /**
     * Forgets failures, because the data came further or to its end.
     * @param revision the revision
     * @param connection in autocommit
     * @throws SQLException where the connection fails
     */
    public void succeeded(RevisionId revision, Connection connection) throws SQLException {
        update(connection, "failures = 0, failed_at = NULL, held_up_by = NULL, error = NULL",
                " AND (failures > 0 OR held_up_by IS NOT NULL)", revision);
    }

    /**
     * Takes the lead from whoever moves the data of a revision: its next batch is not
     * committed.
     * @param revision the revision
     * @param connection in autocommit
     * @throws SQLException where the connection fails
     */
    public void dismiss(RevisionId revision, Connection connection) throws SQLException {
        execute(connection, "UPDATE %s SET lead = lead + 1 WHERE revision = ?".formatted(this.tables.batches()),
                revision.value());
    }

    private int update(Connection connection, String assignments, String condition, @Nullable Object... values)
            throws SQLException {
        return execute(connection,
                "UPDATE %s SET %s WHERE revision = ?%s".formatted(this.tables.data(), assignments, condition), values);
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index] instanceof RevisionId id ? id.value() : values[index]);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * What is said about one revision, and who leads its batches.
     *
     * @param control what operators said
     * @param number that of the last one who took the lead
     * @param relation what the batches walk over, as a person writes it
     */
    public record Lead(DataControl control, long number, String relation) {

    }

}
