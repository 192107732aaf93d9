package dev.migrator.schema;

/**
 * How the long values of a column are compressed.
 */
public enum Compression {

    /** PostgreSQL's own method. */
    PGLZ,

    /** LZ4, where the server was built with it. */
    LZ4

}
