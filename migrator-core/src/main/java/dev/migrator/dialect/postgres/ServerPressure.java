package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a server and its standbys have to bear at one moment, as far as a user without
 * privileges can see it.
 *
 * @param replicationLag how far a standby is behind
 * @param lockWait the session of this database that waits longest for a lock; null where
 * none waits
 * @param deadRows the dead rows of the table that was asked for; null where there is no
 * table of that name
 */
public record ServerPressure(ReplicationLag replicationLag, @Nullable LockWait lockWait, @Nullable DeadRows deadRows) {

    /**
     * Within a transaction, statistics and sessions are shown as when they were first
     * asked for, unless that is forgotten.
     * @see <a href=
     * "https://www.postgresql.org/docs/18/monitoring-stats.html#MONITORING-STATS-VIEWS">Viewing
     * Statistics</a>
     */
    private static final String FRESH = "SELECT pg_catalog.pg_stat_clear_snapshot();";

    /**
     * <ul>
     * <li>{@code standby}: to a user who may not see it, a walsender has no state.
     * {@code pg_current_wal_lsn} fails on a standby. Who replays nothing reports no
     * position.
     * <li>{@code waiting}: {@code pg_locks} knows no database for a wait for a
     * transaction, which is what a wait for a row is, so that is the session's. Only
     * {@code CONCURRENTLY} waits for virtual transactions, for as long as they last, and
     * stops nobody. Autovacuum has no user, which everybody may see, unlike
     * {@code backend_type}.
     * <li>{@code dead}: {@code pg_stat_all_tables} would read the statistics of all
     * tables of the database for those of one. The threshold is that of
     * {@code relation_needs_vacanalyze} in {@code autovacuum.c}; its upper limit is new
     * in PostgreSQL 18.
     * <li>{@code vacuuming}: {@code pg_stat_progress_vacuum} hides the table from a user
     * without privileges, but not the process; and everybody may see which table that has
     * locked.
     * </ul>
     */
    private static final String SELECT = """
            WITH RECURSIVE tree (oid) AS (
                SELECT pg_catalog.to_regclass(?)::oid
                 UNION
                SELECT i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree ON tree.oid = i.inhparent
            ), this AS (
                SELECT oid AS database FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()
            ), lock AS MATERIALIZED (
                SELECT * FROM pg_catalog.pg_locks WHERE NOT granted OR mode = 'ShareUpdateExclusiveLock'
            ), standby AS (
                SELECT r.state IS NOT NULL AS visible,
                       coalesce(nullif(r.application_name, ''), host(r.client_addr), 'of process ' || r.pid) AS name,
                       CASE WHEN NOT pg_catalog.pg_is_in_recovery()
                            THEN pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), r.replay_lsn) END AS lag
                  FROM pg_catalog.pg_stat_replication r
                 WHERE r.state IS DISTINCT FROM 'backup'
                 ORDER BY lag DESC NULLS LAST LIMIT 1
            ), waiting AS (
                SELECT a.pid, extract(epoch FROM pg_catalog.clock_timestamp() - l.waitstart) AS seconds
                  FROM lock l
                  JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                  JOIN this ON this.database = a.datid,
                       (SELECT ?::int[] AS pids) own
                 WHERE NOT l.granted AND l.waitstart IS NOT NULL AND l.locktype NOT IN ('advisory', 'virtualxid')
                   AND a.usesysid IS NOT NULL
                   AND a.pid <> ALL (own.pids) AND (a.leader_pid = ANY (own.pids)) IS NOT TRUE
                 ORDER BY l.waitstart LIMIT 1
            ), dead AS (
                SELECT sum(live) AS live, sum(dead) AS dead, sum(CASE WHEN dead > threshold THEN dead ELSE 0 END) AS due
                  FROM (SELECT pg_catalog.pg_stat_get_live_tuples(c.oid) AS live,
                               pg_catalog.pg_stat_get_dead_tuples(c.oid) AS dead,
                               CASE WHEN c.relpersistence <> 't' AND coalesce(o.enabled, true)
                                         AND pg_catalog.current_setting('autovacuum')::bool
                                         AND pg_catalog.current_setting('track_counts')::bool
                                    THEN least(coalesce(o.base, s.base) + coalesce(o.scale, s.scale)
                                               * greatest(c.reltuples, 0), nullif(coalesce(o.most, s.most), -1))
                               END AS threshold
                          FROM tree
                          JOIN pg_catalog.pg_class c ON c.oid = tree.oid AND c.relkind = 'r',
                       LATERAL (SELECT bool_or(option_value::bool) FILTER (WHERE option_name = 'autovacuum_enabled'),
                                       max(option_value::float8)
                                           FILTER (WHERE option_name = 'autovacuum_vacuum_threshold'),
                                       max(option_value::float8)
                                           FILTER (WHERE option_name = 'autovacuum_vacuum_scale_factor'),
                                       max(option_value::float8)
                                           FILTER (WHERE option_name = 'autovacuum_vacuum_max_threshold')
                                  FROM pg_catalog.pg_options_to_table(c.reloptions)) o (enabled, base, scale, most),
                               (SELECT pg_catalog.current_setting('autovacuum_vacuum_threshold')::float8,
                                       pg_catalog.current_setting('autovacuum_vacuum_scale_factor')::float8,
                                       pg_catalog.current_setting('autovacuum_vacuum_max_threshold', true)::float8
                               ) s (base, scale, most)) relation
            )
            SELECT standby.visible, standby.name, standby.lag::bigint, waiting.pid, waiting.seconds,
                   dead.live::bigint, dead.dead::bigint, dead.due::bigint,
                   EXISTS (SELECT FROM pg_catalog.pg_stat_progress_vacuum p
                             JOIN lock l ON l.pid = p.pid AND l.granted
                             JOIN this ON this.database = l.database
                             JOIN tree ON tree.oid = l.relation)
              FROM dead LEFT JOIN standby ON true LEFT JOIN waiting ON true
            """;

    /**
     * Reads it, in one round trip. Takes no lock on the table, but for a moment those by
     * which the server keeps its list of locks, so it is for once in a while rather than
     * for a loop.
     *
     * <p>
     * A wait has no beginning for a moment after it began, so that a session may not be
     * seen to wait until it is asked for again.
     * @param connection any connection to the database, in a transaction or not
     * @param table the table whose dead rows are counted, as it is written in SQL; its
     * partitions and children are counted with it
     * @param ownPids processes whose waits do not count, nor those of their parallel
     * workers
     * @return what there is at this moment
     * @throws SQLException where the query fails
     * @see <a href=
     * "https://www.postgresql.org/docs/18/view-pg-locks.html">pg_locks.waitstart</a>
     */
    public static ServerPressure read(Connection connection, String table, Collection<Integer> ownPids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FRESH + SELECT)) {
            statement.setString(1, table);
            statement.setArray(2, connection.createArrayOf("int4", ownPids.toArray()));
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return new ServerPressure(replicationLag(row), lockWait(row), deadRows(row, table));
            }
        }
    }

    private static ReplicationLag replicationLag(ResultSet row) throws SQLException {
        boolean visible = row.getBoolean(1);
        if (row.wasNull()) {
            return new ReplicationLag.NoStandby();
        }
        if (!visible) {
            return new ReplicationLag.NotVisible();
        }
        long bytes = row.getLong(3);
        return row.wasNull() ? new ReplicationLag.NoStandby()
                : new ReplicationLag.Known(row.getString(2), Math.max(0, bytes));
    }

    private static @Nullable LockWait lockWait(ResultSet row) throws SQLException {
        int pid = row.getInt(4);
        return row.wasNull() ? null
                : new LockWait(pid, Duration.ofMillis(Math.max(0, Math.round(row.getDouble(5) * 1000))));
    }

    private static @Nullable DeadRows deadRows(ResultSet row, String table) throws SQLException {
        long live = row.getLong(6);
        return row.wasNull() ? null : new DeadRows(table, live, row.getLong(7), row.getLong(8), row.getBoolean(9));
    }

    /**
     * Whether it is more than it may be. What others wait for now comes before what will
     * take longer to pass.
     * @param limits what may be
     * @return one reason to stop work that can wait; empty where it may go on
     */
    public Optional<Strain> strain(PressureLimits limits) {
        return Stream.of(lockStrain(limits), replicationStrain(limits), vacuumStrain(limits))
            .flatMap(Optional::stream)
            .findFirst();
    }

    private Optional<Strain> lockStrain(PressureLimits limits) {
        return this.lockWait != null && this.lockWait.waited().compareTo(limits.lockWait()) > 0
                ? Optional.of(new Strain.Lock(this.lockWait, limits.lockWait())) : Optional.empty();
    }

    private Optional<Strain> replicationStrain(PressureLimits limits) {
        return this.replicationLag instanceof ReplicationLag.Known known && known.bytes() > limits.replicationLag()
                ? Optional.of(new Strain.Replication(known, limits.replicationLag())) : Optional.empty();
    }

    private Optional<Strain> vacuumStrain(PressureLimits limits) {
        return this.deadRows != null && this.deadRows.awaitingVacuum() > limits.deadRows()
                && this.deadRows.fractionAwaitingVacuum() > limits.deadFraction()
                        ? Optional.of(new Strain.Vacuum(this.deadRows)) : Optional.empty();
    }

}
