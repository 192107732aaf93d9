package dev.migrator.autogenerate;

import dev.migrator.schema.DatabaseObject;

/**
 * Which things of a database are compared. What is left out stays in the database as it
 * is, and is not made where it is missing. A bean of this type in a Spring application is
 * found there; a thing has to be included by all of them.
 */
@FunctionalInterface
public interface ObjectFilter {

    /** Leaves nothing out. */
    ObjectFilter ALL = (object) -> true;

    /**
     * Whether a thing is compared.
     * @param object a table, column, constraint, index, sequence, type, view, routine,
     * trigger or policy; the name of one in the migrated schema has no schema. Parts of a
     * table that is left out are not asked for
     * @return false to leave it as it is
     */
    boolean includes(DatabaseObject object);

    /**
     * What both include.
     * @param other another filter
     * @return asks the other one about what this one includes
     */
    default ObjectFilter and(ObjectFilter other) {
        return (object) -> includes(object) && other.includes(object);
    }

}
