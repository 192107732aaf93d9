package dev.migrator.batch;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.BatchChange.Consume;
import dev.migrator.operation.BatchCursor.Items;
import dev.migrator.operation.DataTransaction;

/**
 * Gives items of a cursor to code. The key of an item is its position.
 *
 * @param <T> the type of the items
 */
final class CursorBatches<T> implements BatchWork {

    private final Consume<T> work;

    private final Runnable flush;

    /**
     * Batches of items.
     * @param flush sends what the code has left in memory
     */
    CursorBatches(Consume<T> work, Runnable flush) {
        this.work = work;
        this.flush = flush;
    }

    @Override
    public Optional<Batch> run(KeyRange range, int size, DataTransaction transaction) throws Exception {
        Items<T> items = read(range, size);
        int number = items.items().size();
        if (number == 0) {
            return Optional.empty();
        }
        this.work.code().run(items.items(), transaction);
        this.flush.run();
        return Optional.of(new Batch(number, number, List.of(items.position())));
    }

    @Override
    public List<String> next(KeyRange range, DataTransaction transaction) throws Exception {
        Items<T> items = read(range, 1);
        return items.items().isEmpty() ? range.after() : List.of(items.position());
    }

    private Items<T> read(KeyRange range, int size) throws Exception {
        Items<T> items = this.work.cursor().read(position(range), size);
        if (items.items().size() > size) {
            throw new GreedyCursorException(this.work.name(), size, items.items().size());
        }
        if (!items.items().isEmpty() && items.position().equals(position(range))) {
            throw new StandingCursorException(this.work.name(), items.position());
        }
        return items;
    }

    private static @Nullable String position(KeyRange range) {
        return range.after().isEmpty() ? null : range.after().get(0);
    }

}
