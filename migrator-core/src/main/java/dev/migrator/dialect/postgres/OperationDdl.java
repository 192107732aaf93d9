package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.dialect.ServerVersion;
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
 * Which class writes which family of operations.
 */
final class OperationDdl implements TypedOperation.Cases<Rendering> {

    private final Rendered rendered;

    private OperationDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    static Rendering of(TypedOperation operation, ServerVersion server) {
        return operation.match(new OperationDdl(new Rendered(operation, server)));
    }

    @Override
    public Rendering schema(SchemaOperation operation) {
        return operation.match(new SchemaDdl());
    }

    @Override
    public Rendering extension(ExtensionOperation operation) {
        return operation.match(new ExtensionDdl());
    }

    @Override
    public Rendering table(TableOperation operation) {
        return operation.match(new TableDdl(this.rendered));
    }

    @Override
    public Rendering tableStorage(TableStorageOperation operation) {
        return operation.match(new TableStorageDdl(this.rendered));
    }

    @Override
    public Rendering column(ColumnOperation operation) {
        return operation.match(new ColumnDdl(this.rendered));
    }

    @Override
    public Rendering columnValue(ColumnValueOperation operation) {
        return operation.match(new ColumnValueDdl(this.rendered));
    }

    @Override
    public Rendering columnStorage(ColumnStorageOperation operation) {
        return operation.match(new ColumnStorageDdl(this.rendered));
    }

    @Override
    public Rendering constraint(ConstraintOperation operation) {
        return operation.match(new ConstraintDdl(this.rendered));
    }

    @Override
    public Rendering index(IndexOperation operation) {
        return operation.match(new IndexDdl(this.rendered));
    }

    @Override
    public Rendering enumeration(EnumOperation operation) {
        return operation.match(new EnumDdl());
    }

    @Override
    public Rendering type(TypeOperation operation) {
        return operation.match(new TypeDdl());
    }

    @Override
    public Rendering domain(DomainOperation operation) {
        return operation.match(new DomainDdl(this.rendered));
    }

    @Override
    public Rendering sequence(SequenceOperation operation) {
        return operation.match(new SequenceDdl(this.rendered));
    }

    @Override
    public Rendering view(ViewOperation operation) {
        return operation.match(new ViewDdl(this.rendered));
    }

    @Override
    public Rendering materializedView(MaterializedViewOperation operation) {
        return operation.match(new MaterializedViewDdl(this.rendered));
    }

    @Override
    public Rendering routine(RoutineOperation operation) {
        return operation.match(new RoutineDdl(this.rendered));
    }

    @Override
    public Rendering trigger(TriggerOperation operation) {
        return operation.match(new TriggerDdl(this.rendered));
    }

    @Override
    public Rendering policy(PolicyOperation operation) {
        return operation.match(new PolicyDdl(this.rendered));
    }

    @Override
    public Rendering grant(GrantOperation operation) {
        return operation.match(new GrantDdl(this.rendered));
    }

    @Override
    public Rendering partition(PartitionOperation operation) {
        return operation.match(new PartitionDdl());
    }

    @Override
    public Rendering comment(CommentOperation operation) {
        return operation.match(new CommentDdl());
    }

    @Override
    public Rendering row(RowOperation operation) {
        return operation.match(new RowDml());
    }

}
