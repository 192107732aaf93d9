package dev.migrator.script;

import dev.migrator.operation.Operations;

/**
 * A revision that moves data in batches, with
 * {@link dev.migrator.operation.Operations#batches}. It is never transactional as a
 * whole, whatever its annotation says: each batch is committed together with the place up
 * to which it came.
 */
public interface DataMigration extends Migration {

    /**
     * Says what moves the data back. Unless a migration says otherwise there is no way
     * back.
     * @param op records what is said
     */
    @Override
    default void downgrade(Operations op) {
        op.irreversible("it moves data, and has no downgrade");
    }

}
