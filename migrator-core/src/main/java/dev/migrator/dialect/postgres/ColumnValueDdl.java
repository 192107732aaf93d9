package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ColumnValueOperation;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.ColumnValueOperation.DropExpression;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ColumnValueOperation.SetExpression;
import dev.migrator.operation.ColumnValueOperation.SetIdentity;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * How operations on defaults, identities and generation expressions are written.
 */
final class ColumnValueDdl implements ColumnValueOperation.Cases<Rendering> {

    private final Rendered rendered;

    ColumnValueDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering setDefault(SetDefault operation) {
        return alter(operation.table(), operation.column(), "SET DEFAULT " + operation.to());
    }

    @Override
    public Rendering dropDefault(DropDefault operation) {
        return alter(operation.table(), operation.column(), "DROP DEFAULT");
    }

    @Override
    public Rendering addIdentity(AddIdentity operation) {
        return alter(operation.table(), operation.column(), "ADD " + ColumnSql.identity(operation.identity()));
    }

    @Override
    public Rendering setIdentity(SetIdentity operation) {
        List<String> changes = new ArrayList<>();
        if (operation.to().kind() != null) {
            changes.add("SET GENERATED " + ColumnSql.kind(operation.to().kind()));
        }
        SequenceSql.changes(operation.to().sequence()).forEach((change) -> changes.add("SET " + change));
        if (changes.isEmpty()) {
            throw this.rendered.impossible("Nothing is said to change.",
                    "Name the option that changes, and its value.");
        }
        return alter(operation.table(), operation.column(), String.join(" ", changes));
    }

    @Override
    public Rendering dropIdentity(DropIdentity operation) {
        return alter(operation.table(), operation.column(),
                "DROP IDENTITY" + (operation.ifExists() ? " IF EXISTS" : ""));
    }

    @Override
    public Rendering setExpression(SetExpression operation) {
        this.rendered.needs(Feature.SET_EXPRESSION);
        return alter(operation.table(), operation.column(), "SET EXPRESSION AS " + Fragments.bracketed(operation.to()));
    }

    @Override
    public Rendering dropExpression(DropExpression operation) {
        return alter(operation.table(), operation.column(),
                "DROP EXPRESSION" + (operation.ifExists() ? " IF EXISTS" : ""));
    }

    private static Rendering alter(QualifiedName table, Identifier column, String clause) {
        return AlterTable.column(table, column, LockMode.ACCESS_EXCLUSIVE, clause);
    }

}
