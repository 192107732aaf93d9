package dev.migrator.batch;

import java.util.List;

/**
 * What one batch did.
 *
 * @param seen how many rows it walked over
 * @param changed how many of them it changed, or gave to code
 * @param lastKey the key of the last one, as text
 */
record Batch(int seen, int changed, List<String> lastKey) {

    /**
     * Copies.
     */
    Batch {
        lastKey = List.copyOf(lastKey);
    }

}
