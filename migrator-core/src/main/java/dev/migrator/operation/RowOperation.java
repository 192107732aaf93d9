package dev.migrator.operation;

import java.util.List;
import java.util.Optional;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about rows.
 */
public sealed interface RowOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.row(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code INSERT}. Which rows are to go on the way back is not known.
     *
     * @param table the table
     * @param columns the columns that get values; the others get their defaults
     * @param rows one value for each column, in their order
     */
    record InsertRows(QualifiedName table, List<Identifier> columns, List<List<Literal>> rows) implements RowOperation {

        /**
         * Copies.
         */
        public InsertRows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.insertRows(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R insertRows(InsertRows operation);

    }

}
