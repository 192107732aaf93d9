package dev.migrator.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, or of a domain where it is a check.
 */
public sealed interface Constraint {

    /**
     * Its name.
     * @return null to leave it to PostgreSQL; never null in a picture that was read
     */
    @Nullable Identifier name();

    /**
     * Its comment.
     * @return null where it has none
     */
    @Nullable String comment();

    /**
     * Answers for this kind of constraint.
     * @param cases one answer for each kind
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * A primary key.
     *
     * @param name its name
     * @param columns its columns in their order
     * @param include columns that its index only carries
     * @param overlaps whether the last column is a period, or one value as usual
     * @param deferral when it is checked
     * @param storage how its index is stored
     * @param comment its comment
     */
    record PrimaryKey(@Nullable Identifier name, List<Identifier> columns, List<Identifier> include, Overlaps overlaps,
            Deferral deferral, IndexStorage storage, @Nullable String comment) implements Constraint {

        /**
         * Copies.
         */
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.primaryKey(this);
        }

    }

    /**
     * A unique constraint.
     *
     * @param name its name
     * @param columns its columns in their order
     * @param include columns that its index only carries
     * @param nulls whether nulls are equal to one another
     * @param overlaps whether the last column is a period, or one value as usual
     * @param deferral when it is checked
     * @param storage how its index is stored
     * @param comment its comment
     */
    record Unique(@Nullable Identifier name, List<Identifier> columns, List<Identifier> include, NullTreatment nulls,
            Overlaps overlaps, Deferral deferral, IndexStorage storage,
            @Nullable String comment) implements Constraint {

        /**
         * Copies.
         */
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unique(this);
        }

    }

    /**
     * A foreign key.
     *
     * @param name its name
     * @param columns its columns in their order
     * @param referencedTable the table that it refers to
     * @param referencedColumns the columns that it refers to; empty for the primary key,
     * never empty in a picture that was read
     * @param match whether one null column is enough for a row to be left alone
     * @param onUpdate what happens when a referenced key changes
     * @param onDelete what happens when a referenced row goes
     * @param overlaps whether the last column is a period, or one value as usual
     * @param deferral when it is checked
     * @param enforcement which rows it is known to hold for
     * @param comment its comment
     */
    record ForeignKey(@Nullable Identifier name, List<Identifier> columns, QualifiedName referencedTable,
            List<Identifier> referencedColumns, MatchType match, ReferentialAction onUpdate, ReferentialAction onDelete,
            Overlaps overlaps, Deferral deferral, Enforcement enforcement,
            @Nullable String comment) implements Constraint {

        /**
         * Copies.
         */
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.foreignKey(this);
        }

    }

    /**
     * A condition on each row, or on each value of a domain.
     *
     * @param name its name
     * @param expression the condition, without brackets around it
     * @param inheritance whether it holds for child tables too
     * @param enforcement which rows it is known to hold for
     * @param comment its comment
     */
    record Check(@Nullable Identifier name, String expression, Inheritance inheritance, Enforcement enforcement,
            @Nullable String comment) implements Constraint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.check(this);
        }

    }

    /**
     * A condition on each pair of rows: not all of the comparisons are true.
     *
     * @param name its name
     * @param method the access method of its index, such as {@code gist}
     * @param elements what is compared, and how; at least one
     * @param include columns that its index only carries
     * @param predicate which rows it is about; null for all
     * @param deferral when it is checked
     * @param storage how its index is stored
     * @param comment its comment
     */
    record Exclude(@Nullable Identifier name, Identifier method, List<Element> elements, List<Identifier> include,
            @Nullable String predicate, Deferral deferral, IndexStorage storage,
            @Nullable String comment) implements Constraint {

        /**
         * Copies.
         */
        public Exclude {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exclude(this);
        }

    }

    /**
     * That a column has no nulls, where this has a name of its own or says more than
     * {@link Column#nullable()}. Since PostgreSQL 18.
     *
     * @param name its name
     * @param column the column
     * @param inheritance whether it holds for child tables too
     * @param enforcement validated or not valid
     * @param comment its comment
     */
    record NotNull(@Nullable Identifier name, Identifier column, Inheritance inheritance, Enforcement enforcement,
            @Nullable String comment) implements Constraint {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notNull(this);
        }

    }

    /**
     * One comparison of an exclusion constraint.
     *
     * @param key what is compared
     * @param operator how, such as {@code &&}
     */
    record Element(IndexKey key, String operator) {

    }

    /**
     * Whether the last column of a key is a period. Since PostgreSQL 18.
     */
    enum Overlaps {

        /** All columns are compared as they are. */
        ALLOWED,

        /**
         * The last column is a range: {@code WITHOUT OVERLAPS} in a key, {@code PERIOD}
         * in a reference.
         */
        WITHOUT

    }

    /**
     * When a foreign key of several columns leaves a row alone.
     */
    enum MatchType {

        /** When one of them is null. */
        SIMPLE,

        /** When all of them are null. */
        FULL

    }

    /**
     * Whether a condition holds for child tables too.
     */
    enum Inheritance {

        /** It does. */
        INHERITED,

        /** It does not: {@code NO INHERIT}. */
        NOT_INHERITED

    }

    /**
     * One answer for each kind of constraint.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R primaryKey(PrimaryKey constraint);

        R unique(Unique constraint);

        R foreignKey(ForeignKey constraint);

        R check(Check constraint);

        R exclude(Exclude constraint);

        R notNull(NotNull constraint);

    }

}
