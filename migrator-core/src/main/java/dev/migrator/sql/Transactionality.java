package dev.migrator.sql;

/**
 * Whether a statement can run inside a transaction block.
 */
public enum Transactionality {

    /** It runs in a transaction block, as nearly everything does. */
    TRANSACTIONAL,

    /** The server refuses it inside a transaction block with SQLState 25001. */
    NOT_IN_TRANSACTION

}
