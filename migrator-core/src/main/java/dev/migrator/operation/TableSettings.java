package dev.migrator.operation;

import java.util.function.Function;

import dev.migrator.operation.PartitionOperation.AttachPartition;
import dev.migrator.operation.PartitionOperation.DetachPartition;
import dev.migrator.operation.PartitionOperation.FinalizeDetach;
import dev.migrator.operation.PolicyOperation.DisableRowSecurity;
import dev.migrator.operation.PolicyOperation.EnableRowSecurity;
import dev.migrator.operation.PolicyOperation.ForceRowSecurity;
import dev.migrator.operation.PolicyOperation.NoForceRowSecurity;
import dev.migrator.operation.TableOperation.Inherit;
import dev.migrator.operation.TableOperation.NoInherit;
import dev.migrator.operation.TableOperation.SetReplicaIdentity;
import dev.migrator.operation.TableStorageOperation.ClusterOn;
import dev.migrator.operation.TableStorageOperation.ResetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetAccessMethod;
import dev.migrator.operation.TableStorageOperation.SetLogged;
import dev.migrator.operation.TableStorageOperation.SetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetTablespace;
import dev.migrator.operation.TableStorageOperation.SetUnlogged;
import dev.migrator.operation.TableStorageOperation.SetWithoutCluster;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;

/**
 * What can be said about the storage, the security, the parents and the partitions of a
 * table that is there.
 */
public abstract sealed class TableSettings permits TableChanges {

    private final Recorder recorder;

    private final QualifiedName table;

    TableSettings(Recorder recorder, QualifiedName table) {
        this.recorder = recorder;
        this.table = table;
    }

    /**
     * {@code SET (parameter = value)}. Takes SHARE UPDATE EXCLUSIVE for
     * {@code fillfactor} and autovacuum's, ACCESS EXCLUSIVE for others.
     * @param parameter a storage parameter
     * @param value its value
     * @return the change, to say what it was
     */
    public Change<String> setParameter(String parameter, String value) {
        return change((before) -> new SetTableParameter(this.table, parameter, value, before));
    }

    /**
     * {@code RESET (parameter)}. Takes the lock that setting it takes.
     * @param parameter a storage parameter
     * @return the change, to say what it was
     */
    public Change<String> resetParameter(String parameter) {
        return change((before) -> new ResetTableParameter(this.table, parameter, before.known().orElse(null)));
    }

    /**
     * {@code SET TABLESPACE}. Copies the table under ACCESS EXCLUSIVE.
     * @param space the tablespace
     * @return the change, to say what it was
     */
    public Change<Identifier> setTablespace(String space) {
        return change((before) -> new SetTablespace(this.table, Identifier.of(space), before.known().orElse(null)));
    }

    /**
     * {@code SET ACCESS METHOD}, since PostgreSQL 15. Rewrites the table under ACCESS
     * EXCLUSIVE.
     * @param method the table access method
     * @return the change, to say what it was
     */
    public Change<Identifier> setAccessMethod(String method) {
        return change((before) -> new SetAccessMethod(this.table, Identifier.of(method), before.known().orElse(null)));
    }

    /**
     * {@code CLUSTER ON}: says in whose order CLUSTER writes the rows, and writes none.
     * Takes SHARE UPDATE EXCLUSIVE for a moment.
     * @param index the index, or constraint with an index
     * @return the change, to say what it was
     */
    public Change<Identifier> clusterOn(String index) {
        return change((before) -> new ClusterOn(this.table, Identifier.of(index), before));
    }

    /**
     * {@code SET WITHOUT CLUSTER}. Takes SHARE UPDATE EXCLUSIVE for a moment.
     * @return the change, to say what it was
     */
    public Change<Identifier> setWithoutCluster() {
        return change((before) -> new SetWithoutCluster(this.table, before.known().orElse(null)));
    }

    /**
     * {@code SET LOGGED}. Rewrites the table under ACCESS EXCLUSIVE.
     */
    public void setLogged() {
        add(new SetLogged(this.table));
    }

    /**
     * {@code SET UNLOGGED}. Rewrites the table under ACCESS EXCLUSIVE.
     */
    public void setUnlogged() {
        add(new SetUnlogged(this.table));
    }

    /**
     * {@code REPLICA IDENTITY}. Takes ACCESS EXCLUSIVE for a moment.
     * @param identity what the log is to tell
     * @return the change, to say what it was
     */
    public Change<ReplicaIdentity> replicaIdentity(ReplicaIdentity identity) {
        return change((before) -> new SetReplicaIdentity(this.table, identity, before.known().orElse(null)));
    }

    /**
     * {@code INHERIT}. Takes ACCESS EXCLUSIVE, and SHARE UPDATE EXCLUSIVE on the parent.
     * @param parent the parent it gets
     */
    public void inherit(QualifiedName parent) {
        add(new Inherit(this.table, parent));
    }

    /**
     * {@code NO INHERIT}. Takes ACCESS EXCLUSIVE for a moment.
     * @param parent the parent it loses
     */
    public void noInherit(QualifiedName parent) {
        add(new NoInherit(this.table, parent));
    }

    /**
     * {@code ENABLE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a moment.
     */
    public void enableRowSecurity() {
        add(new EnableRowSecurity(this.table));
    }

    /**
     * {@code DISABLE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a moment.
     */
    public void disableRowSecurity() {
        add(new DisableRowSecurity(this.table));
    }

    /**
     * {@code FORCE ROW LEVEL SECURITY}: for the owner too. Takes ACCESS EXCLUSIVE for a
     * moment.
     */
    public void forceRowSecurity() {
        add(new ForceRowSecurity(this.table));
    }

    /**
     * {@code NO FORCE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a moment.
     */
    public void noForceRowSecurity() {
        add(new NoForceRowSecurity(this.table));
    }

    /**
     * {@code ATTACH PARTITION}. Takes SHARE UPDATE EXCLUSIVE, and ACCESS EXCLUSIVE on the
     * partition while it is read, unless a check proves what it holds.
     * @param partition the table that becomes a partition
     * @param bound the rows it holds, such as {@code FOR VALUES IN (1)} or
     * {@code DEFAULT}
     */
    public void attachPartition(QualifiedName partition, String bound) {
        add(new AttachPartition(this.table, partition, bound));
    }

    /**
     * {@code DETACH PARTITION}. Takes ACCESS EXCLUSIVE, or SHARE UPDATE EXCLUSIVE
     * concurrently; then only in a revision that is not transactional.
     * @param partition the partition
     * @param concurrency whether the table can be used meanwhile
     * @return the change, to say which rows it held
     */
    public Change<String> detachPartition(QualifiedName partition, Concurrency concurrency) {
        return change((before) -> new DetachPartition(this.table, partition, concurrency, before.known().orElse(null)));
    }

    /**
     * {@code DETACH PARTITION ... FINALIZE}: ends a concurrent detachment that was cut
     * short.
     * @param partition the partition
     */
    public void finalizeDetach(QualifiedName partition) {
        add(new FinalizeDetach(this.table, partition));
    }

    final Recorder recorder() {
        return this.recorder;
    }

    final QualifiedName name() {
        return this.table;
    }

    final void add(Operation operation) {
        this.recorder.add(operation);
    }

    final <T> Change<T> change(Function<Before<T>, Operation> operation) {
        return this.recorder.begin(new Change<>(operation));
    }

}
