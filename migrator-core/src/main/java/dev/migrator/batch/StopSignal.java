package dev.migrator.batch;

/**
 * Asks the runs of a process to end after the batch in hand. Given once, for ever.
 */
public final class StopSignal {

    private volatile boolean given;

    /**
     * Asks.
     */
    public void give() {
        this.given = true;
    }

    /**
     * Whether it was asked.
     * @return true for ever after
     */
    public boolean isGiven() {
        return this.given;
    }

    /**
     * Ends the run where it was asked.
     * @throws RunStoppedException where it was asked
     */
    public void check() {
        if (this.given) {
            throw new RunStoppedException();
        }
    }

}
