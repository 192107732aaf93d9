package dev.migrator.operation;

import java.util.List;

/**
 * The code that works on items of a {@link BatchCursor}, batch by batch. It runs in the
 * batch's transaction, which services that use the same {@code DataSource} through Spring
 * join.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface CursorCode<T> {

    /**
     * Works on the items of one batch.
     * @param items at least one, in their order
     * @param transaction the batch's transaction
     * @throws Exception to roll the batch back; it is then tried in halves, until the
     * item is found that does not go
     */
    void run(List<T> items, DataTransaction transaction) throws Exception;

}
