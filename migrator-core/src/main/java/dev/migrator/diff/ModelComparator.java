package dev.migrator.diff;

import java.util.List;

import dev.migrator.schema.DatabaseModel;

/**
 * Compares things of one kind.
 */
@FunctionalInterface
interface ModelComparator {

    /**
     * The steps from one picture to the other, as far as this kind is concerned. In any
     * order.
     */
    List<Step> compare(DatabaseModel from, DatabaseModel to);

}
