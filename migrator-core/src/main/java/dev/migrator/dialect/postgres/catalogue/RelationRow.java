package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Partitioning;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.TableStorage;

/**
 * A table, partitioned table, view, materialized view or sequence.
 *
 * @param id its oid
 * @param kind pg_class.relkind
 * @param name its name
 * @param storage how it is stored; its parameters are the options of a view
 * @param definition the query of a view; null for a table
 * @param populated whether a materialized view has rows
 * @param partitioning how it is partitioned; null for none
 * @param bound of a partition; null for others
 * @param parents what it inherits from or is a partition of
 * @param parentIds the oids of these
 * @param rowSecurity of a table
 * @param replicaIdentity of a table
 * @param sequence what it is as a sequence; null for others
 * @param comment null for none
 */
record RelationRow(long id, char kind, QualifiedName name, TableStorage storage, @Nullable String definition,
        boolean populated, @Nullable Partitioning partitioning, @Nullable String bound, List<QualifiedName> parents,
        List<Long> parentIds, RowSecurity rowSecurity, ReplicaIdentity replicaIdentity, @Nullable SequenceRow sequence,
        @Nullable String comment) {

    Map<String, String> options() {
        return this.storage.parameters();
    }

}
