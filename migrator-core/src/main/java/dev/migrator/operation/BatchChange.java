package dev.migrator.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A change of many rows in the order of a key, in batches that are committed one by one,
 * each together with the place up to which it came.
 *
 * @param table the table
 * @param key columns of a unique index without NULLs; empty for the primary key
 * @param columns what is read of each row; empty for all of it
 * @param where a condition in SQL; null for all rows
 * @param size how many rows the first batch has
 * @param failing what becomes of a row that does not go
 * @param work what is done
 */
public record BatchChange(QualifiedName table, List<Identifier> key, List<Identifier> columns, @Nullable String where,
        int size, Failing failing, Work work) implements Operation {

    /**
     * Copies.
     */
    public BatchChange {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
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
     * What is done with the rows.
     */
    public sealed interface Work {

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
     * @param assignments what follows {@code SET}
     */
    public record Update(String assignments) implements Work {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.update(this);
        }

    }

    /**
     * {@code DELETE}.
     */
    public record Delete() implements Work {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delete(this);
        }

    }

    /**
     * Code that is given the rows.
     *
     * @param code the code
     */
    public record Apply(BatchCode code) implements Work {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }

    }

    /**
     * One answer for each kind of work.
     *
     * @param <R> the type of the answer
     */
    public interface Cases<R> {

        R update(Update work);

        R delete(Delete work);

        R apply(Apply work);

    }

}
