package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ColumnOperation;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on columns are written.
 */
final class ColumnDdl implements ColumnOperation.Cases<Rendering> {

    private final Rendered rendered;

    ColumnDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering addColumn(AddColumn operation) {
        QualifiedName table = operation.table();
        String definition = new ColumnSql(this.rendered).definition(operation.column(), operation.constraints());
        Rendering rendering = AlterTable
            .with(table, LockMode.ACCESS_EXCLUSIVE,
                    "ADD COLUMN " + Fragments.ifNotExists(operation.ifNotExists()) + definition)
            .then(ColumnSql.afterwards(table, operation.column()));
        for (Constraint constraint : operation.constraints()) {
            rendering = rendering.then(ConstraintDdl.comment(table, constraint));
            if (constraint instanceof ForeignKey key && !key.referencedTable().equals(table)) {
                rendering = rendering.locking(LockMode.SHARE_ROW_EXCLUSIVE, key.referencedTable());
            }
        }
        return rendering;
    }

    @Override
    public Rendering dropColumn(DropColumn operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "DROP COLUMN " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.column())
                        + Fragments.cascade(operation.behavior()));
    }

    @Override
    public Rendering renameColumn(RenameColumn operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "RENAME COLUMN %s TO %s".formatted(Identifiers.of(operation.from()), Identifiers.of(operation.to())));
    }

    @Override
    public Rendering changeType(ChangeType operation) {
        Conversion to = operation.to();
        String using = to.using() == null ? "" : " USING " + to.using();
        return AlterTable.column(operation.table(), operation.column(), LockMode.ACCESS_EXCLUSIVE,
                "TYPE " + to.type() + Fragments.collation(to.collation()) + using);
    }

    @Override
    public Rendering setNotNull(SetNotNull operation) {
        return AlterTable.column(operation.table(), operation.column(), LockMode.ACCESS_EXCLUSIVE, "SET NOT NULL");
    }

    @Override
    public Rendering dropNotNull(DropNotNull operation) {
        return AlterTable.column(operation.table(), operation.column(), LockMode.ACCESS_EXCLUSIVE, "DROP NOT NULL");
    }

}
