package dev.migrator.codegen.java;

import dev.migrator.operation.TableStorageOperation;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.ResetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetAccessMethod;
import dev.migrator.operation.TableStorageOperation.SetLogged;
import dev.migrator.operation.TableStorageOperation.SetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetTablespace;
import dev.migrator.operation.TableStorageOperation.SetUnlogged;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;

/**
 * Operations on the storage of tables as a migration says them.
 */
final class TableStorageCalls implements TableStorageOperation.Cases<Code> {

    private final Terms terms;

    TableStorageCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code setTableParameter(SetTableParameter operation) {
        Chain change = this.terms.alter(operation.table())
            .call("setParameter", this.terms.word(operation.name()), this.terms.word(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::word);
    }

    @Override
    public Code resetTableParameter(ResetTableParameter operation) {
        Chain change = this.terms.alter(operation.table()).call("resetParameter", this.terms.word(operation.name()));
        return this.terms.was(change, operation.from(), this.terms::word);
    }

    @Override
    public Code setTablespace(SetTablespace operation) {
        Chain change = this.terms.alter(operation.table()).call("setTablespace", this.terms.name(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setLogged(SetLogged operation) {
        return this.terms.alter(operation.table()).call("setLogged").code();
    }

    @Override
    public Code setUnlogged(SetUnlogged operation) {
        return this.terms.alter(operation.table()).call("setUnlogged").code();
    }

    @Override
    public Code setAccessMethod(SetAccessMethod operation) {
        Chain change = this.terms.alter(operation.table()).call("setAccessMethod", this.terms.name(operation.to()));
        return this.terms.was(change, operation.from(), this.terms::value);
    }

    @Override
    public Code clusterOn(ClusterOn operation) {
        Chain change = this.terms.alter(operation.table()).call("clusterOn", this.terms.name(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setWithoutCluster(SetWithoutCluster operation) {
        return this.terms.was(this.terms.alter(operation.table()).call("setWithoutCluster"), operation.from(),
                this.terms::value);
    }

}
