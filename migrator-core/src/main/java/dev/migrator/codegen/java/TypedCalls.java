package dev.migrator.codegen.java;

import dev.migrator.operation.ColumnOperation;
import dev.migrator.operation.ColumnStorageOperation;
import dev.migrator.operation.ColumnValueOperation;
import dev.migrator.operation.CommentOperation;
import dev.migrator.operation.ConstraintOperation;
import dev.migrator.operation.DomainOperation;
import dev.migrator.operation.EnumOperation;
import dev.migrator.operation.ExtensionOperation;
import dev.migrator.operation.GrantOperation;
import dev.migrator.operation.IndexOperation;
import dev.migrator.operation.MaterializedViewOperation;
import dev.migrator.operation.PartitionOperation;
import dev.migrator.operation.PolicyOperation;
import dev.migrator.operation.RoutineOperation;
import dev.migrator.operation.RowOperation;
import dev.migrator.operation.SchemaOperation;
import dev.migrator.operation.SequenceOperation;
import dev.migrator.operation.TableOperation;
import dev.migrator.operation.TableStorageOperation;
import dev.migrator.operation.TriggerOperation;
import dev.migrator.operation.TypeOperation;
import dev.migrator.operation.TypedOperation;
import dev.migrator.operation.ViewOperation;

/**
 * A typed operation as a migration says it: in the words of the recorder, or where it has
 * none, as a record.
 */
final class TypedCalls implements TypedOperation.Cases<Code> {

    private final Terms terms;

    TypedCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code schema(SchemaOperation operation) {
        return operation.match(new SchemaCalls(this.terms));
    }

    @Override
    public Code extension(ExtensionOperation operation) {
        return operation.match(new ExtensionCalls(this.terms));
    }

    @Override
    public Code table(TableOperation operation) {
        return operation.match(new TableCalls(this.terms));
    }

    @Override
    public Code tableStorage(TableStorageOperation operation) {
        return operation.match(new TableStorageCalls(this.terms));
    }

    @Override
    public Code column(ColumnOperation operation) {
        return operation.match(new ColumnCalls(this.terms));
    }

    @Override
    public Code columnValue(ColumnValueOperation operation) {
        return operation.match(new ColumnValueCalls(this.terms));
    }

    @Override
    public Code columnStorage(ColumnStorageOperation operation) {
        return operation.match(new ColumnStorageCalls(this.terms));
    }

    @Override
    public Code constraint(ConstraintOperation operation) {
        return operation.match(new ConstraintCalls(this.terms));
    }

    @Override
    public Code index(IndexOperation operation) {
        return operation.match(new IndexCalls(this.terms));
    }

    @Override
    public Code enumeration(EnumOperation operation) {
        return operation.match(new EnumCalls(this.terms));
    }

    @Override
    public Code type(TypeOperation operation) {
        return operation.match(new TypeCalls(this.terms));
    }

    @Override
    public Code domain(DomainOperation operation) {
        return operation.match(new DomainCalls(this.terms));
    }

    @Override
    public Code sequence(SequenceOperation operation) {
        return operation.match(new SequenceCalls(this.terms));
    }

    @Override
    public Code view(ViewOperation operation) {
        return operation.match(new ViewCalls(this.terms));
    }

    @Override
    public Code materializedView(MaterializedViewOperation operation) {
        return operation.match(new MaterializedViewCalls(this.terms));
    }

    @Override
    public Code routine(RoutineOperation operation) {
        return operation.match(new RoutineCalls(this.terms));
    }

    @Override
    public Code trigger(TriggerOperation operation) {
        return operation.match(new TriggerCalls(this.terms));
    }

    @Override
    public Code policy(PolicyOperation operation) {
        return operation.match(new PolicyCalls(this.terms));
    }

    @Override
    public Code grant(GrantOperation operation) {
        return operation.match(new GrantCalls(this.terms));
    }

    @Override
    public Code partition(PartitionOperation operation) {
        return operation.match(new PartitionCalls(this.terms));
    }

    @Override
    public Code comment(CommentOperation operation) {
        return operation.match(new CommentCalls(this.terms));
    }

    @Override
    public Code row(RowOperation operation) {
        return operation.match(new RowCalls(this.terms));
    }

}
