package dev.migrator.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads items that are not rows of a table, such as lines of a file or answers of a
 * service, for batches. An item has a position, a text by which the reading can go on
 * after it: a line number, a token of the service. It is kept with each batch, so it has
 * to mean the same tomorrow, in another process.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface BatchCursor<T> {

    /**
     * Reads the items behind a position. It may be asked for the same ones again, also
     * for fewer of them: a batch that fails is tried in halves.
     * @param after the position; null for the beginning
     * @param limit how many at most, at least one
     * @return none where nothing is left
     * @throws Exception to end the run, which can go on later
     */
    Items<T> read(@Nullable String after, int limit) throws Exception;

    /**
     * About how many items there are. Asked once, when the batches begin.
     * @return null where nobody knows
     * @throws Exception to end the run, which can go on later
     */
    default @Nullable Long estimate() throws Exception {
        return null;
    }

    /**
     * Items that follow each other.
     *
     * @param items in their order
     * @param position that of the last one; of no meaning where there is none
     * @param <T> their type
     */
    record Items<T>(List<T> items, String position) {

        /**
         * Copies.
         */
        public Items {
            items = List.copyOf(items);
        }

        /**
         * Nothing is left.
         * @param <T> the type of the items
         * @return no items
         */
        public static <T> Items<T> none() {
            return new Items<>(List.of(), "");
        }

    }

}
