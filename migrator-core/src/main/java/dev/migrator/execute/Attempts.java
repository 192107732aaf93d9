package dev.migrator.execute;

/**
 * How often a stage was tried since it last came further. Told by several workers.
 */
final class Attempts {

    private int number;

    synchronized void begin() {
        this.number++;
    }

    /**
     * Something of the stage is committed, so whatever went wrong before is over.
     */
    synchronized void progress() {
        this.number = 1;
    }

    synchronized int number() {
        return this.number;
    }

}
