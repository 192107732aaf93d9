package dev.migrator.execute;

/**
 * How often a stage was tried since it last came further.
 */
final class Attempts {

    private int number;

    void begin() {
        this.number++;
    }

    /**
     * Something of the stage is committed, so whatever went wrong before is over.
     */
    void progress() {
        this.number = 1;
    }

    int number() {
        return this.number;
    }

}
