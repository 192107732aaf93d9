package dev.migrator.operation;

/**
 * The code that works on rows, batch by batch. It runs in the batch's transaction, which
 * services that use the same {@code DataSource} through Spring join.
 */
@FunctionalInterface
public interface BatchCode {

    /**
     * Works on the rows of one batch.
     * @param rows at least one, locked against changes by others; valid during this call
     * @param transaction the batch's transaction
     * @throws Exception to roll the batch back; it is then tried in halves, until the row
     * is found that does not go
     */
    void run(BatchRows rows, DataTransaction transaction) throws Exception;

}
