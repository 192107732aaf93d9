package dev.migrator.operation;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.BatchChange.Consume;
import dev.migrator.operation.BatchChange.Failing;

/**
 * Work on the items of a cursor that is to be done in batches.
 *
 * @param <T> the type of the items
 */
public final class NewCursorBatches<T> implements Supplier<BatchChange> {

    private final String name;

    private final BatchCursor<T> cursor;

    private int size = NewBatches.SIZE;

    private Failing failing = Failing.ENDS_THE_RUN;

    private @Nullable CursorCode<T> code;

    NewCursorBatches(String name, BatchCursor<T> cursor) {
        this.name = name;
        this.cursor = cursor;
    }

    /**
     * How many items the first batch has. Later ones have more or fewer, so that each
     * takes about the time that the settings say.
     * @param items at least one; 1000 where it is not said
     * @return this
     */
    public NewCursorBatches<T> size(int items) {
        if (items < 1) {
            throw new IncompleteOperationException(toString(), "a size of at least one item, not %d".formatted(items));
        }
        this.size = items;
        return this;
    }

    /**
     * Goes on after an item that does not go. Its position and the error are kept in the
     * table of skipped rows.
     * @return this
     */
    public NewCursorBatches<T> skipFailing() {
        this.failing = Failing.IS_SKIPPED;
        return this;
    }

    /**
     * Gives the items to code.
     * @param work works on one batch at a time
     */
    public void apply(CursorCode<T> work) {
        this.code = work;
    }

    @Override
    public BatchChange get() {
        if (this.code == null) {
            throw new IncompleteOperationException(toString(), "apply");
        }
        return new BatchChange(new Consume<>(this.name, this.cursor, this.code), this.size, 1, this.failing);
    }

    @Override
    public String toString() {
        return "batches(\"%s\", cursor)".formatted(this.name);
    }

}
