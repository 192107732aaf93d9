package dev.migrator.schema;

/**
 * Where the long values of a column go.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-toast.html">TOAST</a>
 */
public enum ColumnStorage {

    /** In the row, as they are. */
    PLAIN,

    /** Out of the row, as they are. */
    EXTERNAL,

    /** Out of the row, compressed. */
    EXTENDED,

    /** In the row where possible, compressed. */
    MAIN

}
