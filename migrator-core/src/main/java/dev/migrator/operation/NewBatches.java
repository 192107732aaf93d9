package dev.migrator.operation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.BatchChange.Apply;
import dev.migrator.operation.BatchChange.Delete;
import dev.migrator.operation.BatchChange.Failing;
import dev.migrator.operation.BatchChange.TableRows;
import dev.migrator.operation.BatchChange.Update;
import dev.migrator.operation.BatchChange.Work;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A change of many rows that is to be made in batches.
 */
public final class NewBatches implements Supplier<BatchChange> {

    static final int SIZE = 1_000;

    private static final int MOST_WORKERS = 64;

    private final QualifiedName table;

    private List<Identifier> key = List.of();

    private List<Identifier> columns = List.of();

    private @Nullable String where;

    private int size = SIZE;

    private int workers = 1;

    private Failing failing = Failing.ENDS_THE_RUN;

    private @Nullable Function<TableRows, Work> work;

    NewBatches(QualifiedName table) {
        this.table = table;
    }

    /**
     * Only some rows.
     * @param condition what follows {@code WHERE}
     * @return this
     */
    public NewBatches where(String condition) {
        this.where = condition;
        return this;
    }

    /**
     * In the order of another key than the primary key.
     * @param names the columns of a unique index, in its order, none of which takes NULL
     * @return this
     */
    public NewBatches keyedBy(String... names) {
        this.key = Names.of(names);
        return this;
    }

    /**
     * Reads less than all columns of the rows for the code.
     * @param names what the code looks at
     * @return this
     */
    public NewBatches columns(String... names) {
        this.columns = Names.of(names);
        return this;
    }

    /**
     * How many rows the first batch has. Later ones have more or fewer, so that each
     * takes about the time that the settings say.
     * @param rows at least one; 1000 where it is not said
     * @return this
     */
    public NewBatches size(int rows) {
        if (rows < 1) {
            throw new IncompleteOperationException(toString(), "a size of at least one row, not %d".formatted(rows));
        }
        this.size = rows;
        return this;
    }

    /**
     * Makes several batches at the same time. The table is cut into ranges of its key by
     * a sample of its rows, and each worker takes one after the other, on a connection of
     * its own.
     * @param number how many at most, from 1 to 64; the pool must have as many
     * connections to spare, and one more
     * @return this
     */
    public NewBatches workers(int number) {
        if (number < 1 || number > MOST_WORKERS) {
            throw new IncompleteOperationException(toString(),
                    "from 1 to %d workers, not %d".formatted(MOST_WORKERS, number));
        }
        this.workers = number;
        return this;
    }

    /**
     * Goes on after a row that does not go. Its key and the error are kept in the table
     * of skipped rows.
     * @return this
     */
    public NewBatches skipFailing() {
        this.failing = Failing.IS_SKIPPED;
        return this;
    }

    /**
     * Changes the rows by SQL.
     * @param assignments what follows {@code SET}
     */
    public void update(String assignments) {
        this.work = (rows) -> new Update(rows, assignments);
    }

    /**
     * Deletes the rows.
     */
    public void delete() {
        this.work = Delete::new;
    }

    /**
     * Gives the rows to code.
     * @param code works on one batch at a time
     */
    public void apply(BatchCode code) {
        this.work = (rows) -> new Apply(rows, code);
    }

    @Override
    public BatchChange get() {
        if (this.work == null) {
            throw new IncompleteOperationException(toString(), "update, delete or apply");
        }
        return new BatchChange(this.work.apply(new TableRows(this.table, this.key, this.columns, this.where)),
                this.size, this.workers, this.failing);
    }

    @Override
    public String toString() {
        return "batches(\"%s\")".formatted(this.table);
    }

}
