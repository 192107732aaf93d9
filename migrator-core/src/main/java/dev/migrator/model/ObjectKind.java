package dev.migrator.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a source of a schema can speak of. Where none speaks of a kind, what the database
 * has of it is left alone. Schemas are none: they are made where they are declared, and
 * never dropped.
 */
public enum ObjectKind {

    /** Extensions. */
    EXTENSION,

    /** Tables. */
    TABLE,

    /**
     * Columns of tables that are declared, with their types and whether they take nulls.
     */
    COLUMN,

    /** Default values of columns that are declared. */
    DEFAULT,

    /** Comments of what is declared. */
    COMMENT,

    /** Primary keys and unique constraints. */
    KEY,

    /** Foreign keys. */
    FOREIGN_KEY,

    /** Checks of tables. */
    CHECK,

    /** Exclusion constraints. */
    EXCLUSION,

    /** Indexes over whole columns of all rows, with the usual access method. */
    PLAIN_INDEX,

    /** Indexes of all sorts. */
    INDEX,

    /**
     * Sequences that are named after a declared table, such as orders_id_seq.
     */
    TABLE_SEQUENCE,

    /** Sequences. */
    SEQUENCE,

    /** Enum types that a declared table has used. */
    USED_ENUM,

    /** Enum types, composite types and domains. */
    TYPE,

    /** Views and materialized views. */
    VIEW,

    /** Functions, procedures and aggregates. */
    ROUTINE,

    /** Triggers. */
    TRIGGER,

    /** Policies, and whether row security applies. */
    POLICY,

    /** Privileges. */
    PRIVILEGE,

    /**
     * How tables and columns are stored: methods, parameters, partitions, parents,
     * replica identity.
     */
    STORAGE;

    /**
     * What entities can say.
     * @return not what only SQL can
     */
    public static Set<ObjectKind> ofEntities() {
        return EnumSet.of(TABLE, COLUMN, DEFAULT, COMMENT, KEY, FOREIGN_KEY, CHECK, PLAIN_INDEX, TABLE_SEQUENCE,
                USED_ENUM);
    }

    /**
     * Everything.
     * @return all kinds
     */
    public static Set<ObjectKind> all() {
        return EnumSet.allOf(ObjectKind.class);
    }

}
