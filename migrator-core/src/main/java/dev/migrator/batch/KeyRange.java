package dev.migrator.batch;

import java.util.List;

/**
 * The rows behind one key, up to another one.
 *
 * @param after the key before the first row; empty for the beginning
 * @param until the largest key that a row may have; empty for the end
 */
record KeyRange(List<String> after, List<String> until) {

    /** All rows. */
    static final KeyRange ALL = new KeyRange(List.of(), List.of());

    /**
     * Copies.
     */
    KeyRange {
        after = List.copyOf(after);
        until = List.copyOf(until);
    }

    /**
     * What is left of it behind a key.
     */
    KeyRange behind(List<String> key) {
        return new KeyRange(key, this.until);
    }

}
