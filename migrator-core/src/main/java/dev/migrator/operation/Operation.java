package dev.migrator.operation;

import java.util.Optional;

/**
 * One thing that a migration says should happen, as an immutable value.
 */
public sealed interface Operation permits TypedOperation, RawSql, DataChange, BatchChange {

    /**
     * The operation that takes this one back. What an operation does not know about the
     * state before it, it cannot restore: a drop knows it when it carries the definition
     * of what is dropped, a change when it carries what was there before.
     * @return empty where there is none, or where it is not known
     */
    Optional<Operation> reverse();

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

        R typed(TypedOperation operation);

        R rawSql(RawSql operation);

        R dataChange(DataChange operation);

        R batchChange(BatchChange operation);

    }

}
