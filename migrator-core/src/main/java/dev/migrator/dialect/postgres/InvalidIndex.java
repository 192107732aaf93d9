package dev.migrator.dialect.postgres;

/**
 * An index that the server keeps up to date and does not use.
 *
 * @param index its name, qualified and quoted
 * @param table the name of its table, qualified and quoted
 * @param kind why it is there
 * @see <a href=
 * "https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building
 * indexes concurrently</a>
 */
public record InvalidIndex(String index, String table, Kind kind) {

    /**
     * Why an index is INVALID.
     */
    public enum Kind {

        /** A session builds, rebuilds or drops it right now. */
        UNDER_WAY,

        /** A build or a drop was cut short. */
        LEFT_BEHIND,

        /** The copy of another index, of a REINDEX CONCURRENTLY that was cut short. */
        COPY,

        /** It is of a partitioned table and not attached on every partition. */
        INCOMPLETE

    }

}
