package dev.migrator.dialect.postgres;

/**
 * A partition whose {@code DETACH PARTITION CONCURRENTLY} was begun and has not ended.
 *
 * @param table the name of the partitioned table, qualified and quoted
 * @param partition the name of the partition, qualified and quoted
 * @param underWay whether a session detaches a partition right now
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION">DETACH
 * PARTITION</a>
 */
public record PendingDetachment(String table, String partition, boolean underWay) {

}
