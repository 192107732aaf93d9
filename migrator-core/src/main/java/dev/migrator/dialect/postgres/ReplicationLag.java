package dev.migrator.dialect.postgres;

/**
 * How much the standby that is furthest behind has still to replay.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/monitoring-stats.html#MONITORING-PG-STAT-REPLICATION-VIEW">pg_stat_replication</a>
 */
public sealed interface ReplicationLag {

    /**
     * Nobody is connected that replays. A base backup does not, nor does an archive that
     * {@code pg_receivewal} fills; and what is connected to a server that is a standby
     * itself is not looked at.
     */
    record NoStandby() implements ReplicationLag {

    }

    /**
     * The server does not show it to this user. It shows the positions of walsenders,
     * even of those of the user himself, only with the privileges of
     * {@code pg_read_all_stats}, which {@code pg_monitor} has.
     */
    record NotVisible() implements ReplicationLag {

    }

    /**
     * The largest lag of all standbys and logical subscribers that are connected.
     *
     * @param standby its {@code application_name}, by default {@code walreceiver} or the
     * {@code cluster_name} of a standby, and the name of a subscription; else its address
     * @param bytes how much WAL was written here and is not replayed there; never
     * negative
     */
    record Known(String standby, long bytes) implements ReplicationLag {

    }

}
