package dev.migrator.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index, an exclusion constraint or a partitioning.
 *
 * @param term what is indexed
 * @param collation its collation; null for that of the term
 * @param operatorClass how it is indexed; null for the default of its type
 * @param order ascending or descending
 * @param nulls where nulls go; null for where the order puts them: last in an ascending
 * key, first in a descending one
 */
public record IndexKey(Term term, @Nullable QualifiedName collation, @Nullable OperatorClass operatorClass,
        SortOrder order, @Nullable NullOrder nulls) {

    /**
     * Leaves out what goes without saying, so that equal keys are equal records.
     */
    public IndexKey {
        NullOrder implied = switch (order) {
            case ASCENDING -> NullOrder.LAST;
            case DESCENDING -> NullOrder.FIRST;
        };
        nulls = nulls == implied ? null : nulls;
    }

    /**
     * An ascending key that is a column.
     * @param column the column
     * @return with the defaults of its type
     */
    public static IndexKey column(Identifier column) {
        return new IndexKey(new ColumnTerm(column), null, null, SortOrder.ASCENDING, null);
    }

    /**
     * An ascending key that is an expression.
     * @param sql the expression, without brackets around it
     * @return with the defaults of its type
     */
    public static IndexKey expression(String sql) {
        return new IndexKey(new ExpressionTerm(sql), null, null, SortOrder.ASCENDING, null);
    }

    /**
     * What is indexed.
     */
    public sealed interface Term {

        /**
         * Answers for this kind of term.
         * @param cases one answer for each kind
         * @param <R> the type of the answer
         * @return the answer of the case that fits
         */
        <R> R match(Cases<R> cases);

    }

    /**
     * A column.
     *
     * @param column its name
     */
    public record ColumnTerm(Identifier column) implements Term {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.column(this);
        }

    }

    /**
     * An expression.
     *
     * @param sql SQL over the columns of one row, without brackets around it
     */
    public record ExpressionTerm(String sql) implements Term {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expression(this);
        }

    }

    /**
     * How a key is indexed.
     *
     * @param name the operator class
     * @param parameters its parameters, in their order, which is no part of equality
     */
    public record OperatorClass(QualifiedName name, Map<String, String> parameters) {

        /**
         * Copies.
         */
        public OperatorClass {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }

    }

    /**
     * The direction of a key.
     */
    public enum SortOrder {

        /** Small values first. */
        ASCENDING,

        /** Large values first. */
        DESCENDING

    }

    /**
     * Where nulls go.
     */
    public enum NullOrder {

        /** Before all values. */
        FIRST,

        /** After all values. */
        LAST

    }

    /**
     * One answer for each kind of term.
     *
     * @param <R> the type of the answer
     */
    public interface Cases<R> {

        R column(ColumnTerm term);

        R expression(ExpressionTerm term);

    }

}
