package dev.migrator.operation;

/**
 * The rows of one batch, in the order of their keys.
 */
public interface BatchRows extends Iterable<BatchRow> {

    /**
     * How many there are.
     * @return at least one
     */
    int size();

}
