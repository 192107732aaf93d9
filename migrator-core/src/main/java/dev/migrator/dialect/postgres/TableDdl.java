package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.TableOperation;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.Inherit;
import dev.migrator.operation.TableOperation.NoInherit;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.operation.TableOperation.SetTableSchema;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Table;
import dev.migrator.sql.LockMode;

/**
 * How operations on whole tables are written.
 */
final class TableDdl implements TableOperation.Cases<Rendering> {

    private final Rendered rendered;

    TableDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createTable(CreateTable operation) {
        return new TableSql(this.rendered, operation).rendering();
    }

    @Override
    public Rendering dropTable(DropTable operation) {
        Rendering rendering = Rendering
            .of("DROP TABLE " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                    + Fragments.cascade(operation.behavior()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.name());
        Table definition = operation.definition();
        if (definition == null) {
            return rendering;
        }
        for (Constraint constraint : definition.constraints()) {
            if (constraint instanceof ForeignKey key && !key.referencedTable().equals(operation.name())) {
                rendering = rendering.locking(LockMode.ACCESS_EXCLUSIVE, key.referencedTable());
            }
        }
        return rendering;
    }

    @Override
    public Rendering renameTable(RenameTable operation) {
        return AlterTable.with(operation.from(), LockMode.ACCESS_EXCLUSIVE,
                "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setTableSchema(SetTableSchema operation) {
        return AlterTable.with(operation.from(), LockMode.ACCESS_EXCLUSIVE,
                "SET SCHEMA " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering inherit(Inherit operation) {
        return AlterTable
            .with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "INHERIT " + Identifiers.of(operation.parent()))
            .locking(LockMode.SHARE_UPDATE_EXCLUSIVE, operation.parent());
    }

    @Override
    public Rendering noInherit(NoInherit operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "NO INHERIT " + Identifiers.of(operation.parent()));
    }

    @Override
    public Rendering setReplicaIdentity(SetReplicaIdentity operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, replicaIdentity(operation.to()));
    }

    static String replicaIdentity(ReplicaIdentity identity) {
        Identifier index = identity.index();
        return "REPLICA IDENTITY "
                + (index == null ? identity.kind().toString() : "USING INDEX " + Identifiers.of(index));
    }

}
