package dev.migrator.operation;

/**
 * An operation that says what it means rather than how it is written. Each family of
 * operations is a sealed interface of its own, with one record for each clause of DDL.
 */
public sealed interface TypedOperation extends Operation
        permits SchemaOperation, ExtensionOperation, TableOperation, TableStorageOperation, ColumnOperation,
        ColumnValueOperation, ColumnStorageOperation, ConstraintOperation, IndexOperation, EnumOperation, TypeOperation,
        DomainOperation, SequenceOperation, ViewOperation, MaterializedViewOperation, RoutineOperation,
        TriggerOperation, PolicyOperation, GrantOperation, PartitionOperation, CommentOperation, RowOperation {

    @Override
    default <R> R match(Operation.Cases<R> cases) {
        return cases.typed(this);
    }

    /**
     * Answers for this family of operations.
     * @param cases one answer for each family
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each family of operations.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R schema(SchemaOperation operation);

        R extension(ExtensionOperation operation);

        R table(TableOperation operation);

        R tableStorage(TableStorageOperation operation);

        R column(ColumnOperation operation);

        R columnValue(ColumnValueOperation operation);

        R columnStorage(ColumnStorageOperation operation);

        R constraint(ConstraintOperation operation);

        R index(IndexOperation operation);

        R enumeration(EnumOperation operation);

        R type(TypeOperation operation);

        R domain(DomainOperation operation);

        R sequence(SequenceOperation operation);

        R view(ViewOperation operation);

        R materializedView(MaterializedViewOperation operation);

        R routine(RoutineOperation operation);

        R trigger(TriggerOperation operation);

        R policy(PolicyOperation operation);

        R grant(GrantOperation operation);

        R partition(PartitionOperation operation);

        R comment(CommentOperation operation);

        R row(RowOperation operation);

    }

}
