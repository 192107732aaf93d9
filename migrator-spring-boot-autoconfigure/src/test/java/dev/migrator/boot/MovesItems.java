package dev.migrator.boot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

/**
 * Moves a thousand items in batches of a hundred, each of which needs a permit.
 */
@Revision(id = "e1", revises = "a1", message = "name the items", mode = DataMode.BACKGROUND)
public final class MovesItems implements DataMigration {

    /** What a test holds of it. */
    public static final class Gate {

        /** One for each batch. */
        public final Semaphore permits = new Semaphore(0);

        /** Down when a batch is in hand. */
        public final CountDownLatch begun = new CountDownLatch(1);

    }

    private final Gate gate;

    public MovesItems(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void upgrade(Operations op) {
        op.batches("item").size(100).apply((rows, tx) -> {
            this.gate.begun.countDown();
            if (!this.gate.permits.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody lets it through");
            }
            rows.forEach((row) -> row.set("name", row.text("name") + "!"));
        });
    }

}
