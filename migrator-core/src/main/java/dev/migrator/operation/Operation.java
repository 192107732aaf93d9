package dev.migrator.operation;

/**
 * One thing that a migration says should happen, as an immutable value.
 */
public sealed interface Operation permits RawSql, DataChange {

    /**
     * Answers for this kind of operation.
     * @param cases one answer for each kind
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of operation. A class that implements this is the table
     * from operation to answer, and does not compile while a kind is missing.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R rawSql(RawSql operation);

        R dataChange(DataChange operation);

    }

}
