package dev.migrator.schema;

/**
 * What a role may do with a thing. Named as PostgreSQL names them.
 *
 * @see <a href="https://www.postgresql.org/docs/18/ddl-priv.html">Privileges</a>
 */
public enum Privilege {

    /** Read rows. */
    SELECT,

    /** Add rows. */
    INSERT,

    /** Change rows. */
    UPDATE,

    /** Delete rows. */
    DELETE,

    /** Empty a table. */
    TRUNCATE,

    /** Make a foreign key to a table. */
    REFERENCES,

    /** Make a trigger on a table. */
    TRIGGER,

    /** Vacuum, reindex and the like. Since PostgreSQL 17. */
    MAINTAIN,

    /** Make things in a schema. */
    CREATE,

    /** Use a schema, a type or a sequence. */
    USAGE,

    /** Call a routine. */
    EXECUTE

}
