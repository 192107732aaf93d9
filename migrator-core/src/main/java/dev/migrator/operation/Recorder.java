package dev.migrator.operation;

import java.util.function.Supplier;

/**
 * Keeps operations in the order in which they are said.
 */
public interface Recorder {

    /**
     * Says an operation.
     * @param operation any operation, also one that has no method of its own here
     */
    void add(Operation operation);

    /**
     * Begins to say an operation. Its place is kept, and it is asked for when all has
     * been said.
     * @param begun gives the operation once it is complete
     * @param <T> what completes it
     * @return what was given, so that it can be completed
     */
    <T extends Supplier<? extends Operation>> T begin(T begun);

}
