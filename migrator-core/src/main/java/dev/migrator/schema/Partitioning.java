package dev.migrator.schema;

import java.util.List;

/**
 * How a table is cut into partitions.
 *
 * @param strategy by what
 * @param keys the partition key in its order, at least one; sorting and null order have
 * no meaning here
 */
public record Partitioning(Strategy strategy, List<IndexKey> keys) {

    /**
     * Copies.
     */
    public Partitioning {
        keys = List.copyOf(keys);
    }

    /**
     * What decides to which partition a row belongs.
     */
    public enum Strategy {

        /** Ranges of the key that do not overlap. */
        RANGE,

        /** Lists of values of the key. */
        LIST,

        /** The hash of the key. */
        HASH

    }

}
