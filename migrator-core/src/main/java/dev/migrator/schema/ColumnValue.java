package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a column holds where an INSERT gives it no value. PostgreSQL lets a column have
 * one of these at most.
 */
public sealed interface ColumnValue {

    /**
     * Answers for this kind of value.
     * @param cases one answer for each kind
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * The value of an expression at the time of the INSERT.
     *
     * @param expression SQL without a reference to other columns
     */
    record Default(String expression) implements ColumnValue {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.defaultValue(this);
        }

    }

    /**
     * The next number of a sequence that belongs to the column.
     *
     * @param kind whether an INSERT may give a number of its own
     * @param sequence how the numbers go
     * @param sequenceName the name of its sequence, which lives in the schema of the
     * table; null for {@link GeneratedName#ofSequence the one} that PostgreSQL gives it
     */
    record Identity(IdentityKind kind, SequenceOptions sequence,
            @Nullable Identifier sequenceName) implements ColumnValue {

        /**
         * Numbers whose sequence has the name that PostgreSQL gives it.
         * @param kind whether an INSERT may give a number of its own
         * @param sequence how the numbers go
         */
        public Identity(IdentityKind kind, SequenceOptions sequence) {
            this(kind, sequence, null);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.identity(this);
        }

    }

    /**
     * The value of an expression over other columns, always.
     *
     * @param expression SQL over the columns of the same row
     * @param kind when it is computed
     */
    record Generated(String expression, GeneratedKind kind) implements ColumnValue {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.generated(this);
        }

    }

    /**
     * Whether an INSERT may give an identity column a number of its own.
     */
    enum IdentityKind {

        /** Only with {@code OVERRIDING SYSTEM VALUE}. */
        ALWAYS,

        /** It may. */
        BY_DEFAULT

    }

    /**
     * When a generated column is computed.
     */
    enum GeneratedKind {

        /** When the row is written. */
        STORED,

        /** When the row is read. Since PostgreSQL 18. */
        VIRTUAL

    }

    /**
     * One answer for each kind of value.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R defaultValue(Default value);

        R identity(Identity value);

        R generated(Generated value);

    }

}
