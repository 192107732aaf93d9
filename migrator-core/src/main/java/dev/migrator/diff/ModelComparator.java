package dev.migrator.diff;

import java.util.List;

/**
 * Compares things of one kind.
 */
@FunctionalInterface
interface ModelComparator {

    /**
     * The steps from one picture to the other, as far as this kind is concerned. In any
     * order.
     */
    List<Step> compare(Comparison comparison);

}
