package dev.migrator.schema;

/**
 * The place of a partition.
 *
 * @param parent the partitioned table
 * @param bound the rows that it holds, as PostgreSQL writes them:
 * {@code FOR VALUES FROM (1) TO (10)}, {@code FOR VALUES IN ('a')},
 * {@code FOR VALUES WITH (modulus 4, remainder 0)} or {@code DEFAULT}
 */
public record PartitionOf(QualifiedName parent, String bound) {

}
