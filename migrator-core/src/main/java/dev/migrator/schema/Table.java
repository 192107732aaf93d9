package dev.migrator.schema;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table, with all that lives and dies with it but triggers and policies.
 *
 * @param name its name
 * @param columns its columns in their order. Of a table with parents, without those that
 * it has only from these; NOT NULL that only a parent says is not said again. Of a
 * partition none where it has those of its table as this gives them, else all: it is then
 * made as a table of its own and attached
 * @param constraints its constraints, without those that it has only from a parent or as
 * a partition; of a partition with columns the checks are among them. A NOT NULL
 * constraint is a fact of its column, and is listed here only where that does not say it
 * all
 * @param indexes its indexes, without those of constraints. An index or key that a
 * partition has as part of that of its table is listed only where it has another name,
 * comment or storage than PostgreSQL gives it
 * @param storage how it is stored
 * @param partitioning how it is partitioned; null for one that is not
 * @param partitionOf of which table it is a partition; null for one that is not
 * @param inherits its parents in their order, for one that is no partition
 * @param rowSecurity whether row security applies
 * @param replicaIdentity what the log tells of changed rows
 * @param comment its comment; null where it has none
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
        TableStorage storage, @Nullable Partitioning partitioning, @Nullable PartitionOf partitionOf,
        List<QualifiedName> inherits, RowSecurity rowSecurity, ReplicaIdentity replicaIdentity,
        @Nullable String comment) {

    /**
     * Copies.
     */
    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        inherits = List.copyOf(inherits);
    }

    /**
     * A table that has no more than columns and constraints.
     * @param name its name
     * @param columns its columns in their order
     * @param constraints its constraints
     */
    public Table(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
        this(name, columns, constraints, List.of(), TableStorage.DEFAULT, null, null, List.of(), RowSecurity.OFF,
                ReplicaIdentity.DEFAULT, null);
    }

    /**
     * The same table with other indexes.
     * @param others the indexes in place of those that it has
     * @return another table
     */
    public Table withIndexes(List<Index> others) {
        return new Table(this.name, this.columns, this.constraints, others, this.storage, this.partitioning,
                this.partitionOf, this.inherits, this.rowSecurity, this.replicaIdentity, this.comment);
    }

    /**
     * One of its columns.
     * @param column the column's name
     * @return empty where the table has none of that name
     */
    public Optional<Column> column(Identifier column) {
        return this.columns.stream().filter((candidate) -> candidate.name().equals(column)).findFirst();
    }

}
