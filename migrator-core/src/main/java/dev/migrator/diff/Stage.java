package dev.migrator.diff;

/**
 * Where steps have their place when no dependency decides otherwise. First goes what
 * could be in the way and holds no rows; then what is new or different, what others build
 * on first; then, when nothing uses them any more, the rest of what is not wanted.
 */
enum Stage {

    REVOKE, DROP_POLICY, DROP_TRIGGER, DROP_VIEW, DROP_FOREIGN_KEY, DROP_CONSTRAINT,

    SCHEMA, EXTENSION, TYPE, SEQUENCE, TABLE, ROUTINE, VIEW, FOREIGN_KEY, TRIGGER, POLICY, GRANT,

    DROP_COLUMN, DROP_TABLE, DROP_SEQUENCE, DROP_ROUTINE, DROP_TYPE, DROP_EXTENSION, DROP_SCHEMA

}
