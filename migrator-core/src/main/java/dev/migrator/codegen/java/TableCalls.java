package dev.migrator.codegen.java;

import dev.migrator.operation.TableOperation;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.Inherit;
import dev.migrator.operation.TableOperation.NoInherit;
import dev.migrator.operation.TableOperation.OnCommit;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.operation.TableOperation.SetTableSchema;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Table;

/**
 * Operations on tables as a migration says them.
 */
final class TableCalls implements TableOperation.Cases<Code> {

    private final Terms terms;

    TableCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createTable(CreateTable operation) {
        Table table = operation.table();
        boolean temporary = table.storage().persistence() == Persistence.TEMPORARY;
        if (!Sayable.table(table) || !temporary && operation.onCommit() != OnCommit.PRESERVE_ROWS) {
            return this.terms.add(operation);
        }
        Code definition = new TableCode(this.terms).of(table, operation.ifNotExists(), operation.onCommit());
        return this.terms.op("createTable", this.terms.name(table.name()), definition).code();
    }

    @Override
    public Code dropTable(DropTable operation) {
        Table before = operation.definition();
        if (before != null && !(before.name().equals(operation.name()) && Sayable.table(before))) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropTable", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                new TableCode(this.terms)::of);
    }

    @Override
    public Code renameTable(RenameTable operation) {
        return this.terms.op("renameTable", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setTableSchema(SetTableSchema operation) {
        return this.terms.op("moveTable", this.terms.value(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code inherit(Inherit operation) {
        return this.terms.alter(operation.table()).call("inherit", this.terms.value(operation.parent())).code();
    }

    @Override
    public Code noInherit(NoInherit operation) {
        return this.terms.alter(operation.table()).call("noInherit", this.terms.value(operation.parent())).code();
    }

    @Override
    public Code setReplicaIdentity(SetReplicaIdentity operation) {
        Chain change = this.terms.alter(operation.table()).call("replicaIdentity", this.terms.value(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

}
