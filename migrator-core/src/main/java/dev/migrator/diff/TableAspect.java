package dev.migrator.diff;

import java.util.List;

import dev.migrator.schema.Table;

/**
 * Compares one aspect of a table that both pictures have.
 */
@FunctionalInterface
interface TableAspect {

    /**
     * The steps from one table to the other, as far as this aspect is concerned. In any
     * order.
     */
    List<Step> compare(Table from, Table to, Comparison comparison);

}
