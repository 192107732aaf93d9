package dev.migrator.dialect.postgres;

import java.util.Map;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.TableStorageOperation;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.ResetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetAccessMethod;
import dev.migrator.operation.TableStorageOperation.SetLogged;
import dev.migrator.operation.TableStorageOperation.SetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetTablespace;
import dev.migrator.operation.TableStorageOperation.SetUnlogged;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;
import dev.migrator.schema.Identifier;
import dev.migrator.sql.LockMode;

/**
 * How operations on the storage of tables are written.
 */
final class TableStorageDdl implements TableStorageOperation.Cases<Rendering> {

    private final Rendered rendered;

    TableStorageDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering setTableParameter(SetTableParameter operation) {
        return AlterTable.with(operation.table(), StorageParameters.lock(operation.name()),
                "SET (" + Fragments.parameters(Map.of(operation.name(), operation.to())) + ")");
    }

    @Override
    public Rendering resetTableParameter(ResetTableParameter operation) {
        return AlterTable.with(operation.table(), StorageParameters.lock(operation.name()),
                "RESET (" + Fragments.parameter(operation.name()) + ")");
    }

    @Override
    public Rendering setTablespace(SetTablespace operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "SET TABLESPACE " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setLogged(SetLogged operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "SET LOGGED");
    }

    @Override
    public Rendering setUnlogged(SetUnlogged operation) {
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE, "SET UNLOGGED");
    }

    @Override
    public Rendering setAccessMethod(SetAccessMethod operation) {
        this.rendered.needs(Feature.SET_ACCESS_METHOD);
        return AlterTable.with(operation.table(), LockMode.ACCESS_EXCLUSIVE,
                "SET ACCESS METHOD " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering clusterOn(ClusterOn operation) {
        return AlterTable.with(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, clusterOn(operation.to()));
    }

    @Override
    public Rendering setWithoutCluster(SetWithoutCluster operation) {
        return AlterTable.with(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, "SET WITHOUT CLUSTER");
    }

    static String clusterOn(Identifier index) {
        return "CLUSTER ON " + Identifiers.of(index);
    }

}
