package dev.migrator.sql;

import java.util.Locale;

/**
 * The modes of table locks, weakest first. Each conflicts with the stronger ones, and
 * with those that the manual's table says.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-TABLES">Table-level
 * locks</a>
 */
public enum LockMode {

    /** Taken by reading. */
    ACCESS_SHARE,

    /** Taken by {@code SELECT ... FOR UPDATE} and the like. */
    ROW_SHARE,

    /** Taken by writing rows. */
    ROW_EXCLUSIVE,

    /** Lets rows be read and written, but no other change to the table be made. */
    SHARE_UPDATE_EXCLUSIVE,

    /** Lets rows be read, not written; others can hold it too. */
    SHARE,

    /** Lets rows be read, not written. */
    SHARE_ROW_EXCLUSIVE,

    /** Lets rows be read only without {@code FOR UPDATE}. */
    EXCLUSIVE,

    /** Lets nobody else use the table at all. */
    ACCESS_EXCLUSIVE;

    /**
     * The mode as the manual writes it.
     * @return such as {@code SHARE UPDATE EXCLUSIVE}
     */
    public String label() {
        return name().replace('_', ' ');
    }

    /**
     * The mode of a row of {@code pg_locks}.
     * @param mode such as {@code ShareUpdateExclusiveLock}
     * @return the mode
     * @throws IllegalArgumentException for a mode that is none of tables
     */
    public static LockMode ofCatalogue(String mode) {
        return valueOf(mode.replaceAll("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

}
