package dev.migrator.script;

import dev.migrator.operation.Operations;

/**
 * A revision written in Java: a Spring bean, or any object, of a class that carries
 * {@link Revision}. It is created when its revision is planned, and says what should
 * happen; data is touched only inside {@link Operations#data}.
 */
public interface Migration {

    /**
     * Says what takes the database from the revision's parents to the revision.
     * @param op records what is said
     */
    void upgrade(Operations op);

    /**
     * Says what takes the database back. Unless a migration says otherwise it is the
     * reverse of each operation of the upgrade, the last one first; an operation that has
     * none, such as SQL or code, makes the migration irreversible.
     * @param op records what is said
     * @throws dev.migrator.operation.IrreversibleOperationException where an operation of
     * the upgrade has no reverse
     */
    default void downgrade(Operations op) {
        op.reverse(this::upgrade);
    }

}
