package dev.migrator.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Work on many rows, or other items, in batches that are committed one by one, each
 * together with the place up to which it came.
 *
 * @param work what is done with what
 * @param size how many of them the first batch has
 * @param workers how many batches are made at the same time, at most
 * @param failing what becomes of one that does not go
 */
public record BatchChange(Work work, int size, int workers, Failing failing) implements Operation {

    /**
     * What is worked on.
     * @return the name of a table or a cursor, as a person writes it
     */
    public String name() {
        return this.work.name();
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

    @Override
    public <R> R match(Operation.Cases<R> cases) {
        return cases.batchChange(this);
    }

    /**
     * What becomes of a row that does not go.
     */
    public enum Failing {

        /** It ends the run, which names its key. */
        ENDS_THE_RUN,

        /** It is kept in the table of skipped rows, and the run goes on after it. */
        IS_SKIPPED

    }

    /**
     * The rows of a table, in the order of a key.
     *
     * @param table the table
     * @param key columns of a unique index without NULLs; empty for the primary key
     * @param columns what is read of each row; empty for all of it
     * @param where a condition in SQL; null for all rows
     */
    public record TableRows(QualifiedName table, List<Identifier> key, List<Identifier> columns,
            @Nullable String where) {

        /**
         * Copies.
         */
        public TableRows {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }

    }

    /**
     * What is done.
     */
    public sealed interface Work permits TableWork, Consume {

        /**
         * What it is done with.
         * @return the name of a table or a cursor, as a person writes it
         */
        String name();

    }

    /**
     * What is done with rows of a table.
     */
    public sealed interface TableWork extends Work {

        /**
         * Which rows.
         * @return of which table, in which order
         */
        TableRows rows();

        @Override
        default String name() {
            return rows().table().toString();
        }

        /**
         * Answers for this kind of work.
         * @param cases one answer for each kind
         * @param <R> the type of the answer
         * @return the answer of the case that fits
         */
        <R> R match(Cases<R> cases);

    }

    /**
     * {@code UPDATE}.
     *
     * @param rows of which table
     * @param assignments what follows {@code SET}
     */
    public record Update(TableRows rows, String assignments) implements TableWork {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.update(this);
        }

    }

    /**
     * {@code DELETE}.
     *
     * @param rows of which table
     */
    public record Delete(TableRows rows) implements TableWork {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delete(this);
        }

    }

    /**
     * Code that is given the rows.
     *
     * @param rows of which table
     * @param code the code
     */
    public record Apply(TableRows rows, BatchCode code) implements TableWork {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }

    }

    /**
     * Code that is given items from elsewhere.
     *
     * @param name what they are called
     * @param cursor reads them
     * @param code the code
     * @param <T> their type
     */
    public record Consume<T>(String name, BatchCursor<T> cursor, CursorCode<T> code) implements Work {

    }

    /**
     * One answer for each kind of work on rows of a table.
     *
     * @param <R> the type of the answer
     */
    public interface Cases<R> {

        R update(Update work);

        R delete(Delete work);

        R apply(Apply work);

    }

}
