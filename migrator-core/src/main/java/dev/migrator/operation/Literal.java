package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

/**
 * A constant, or another expression, as a value of a row.
 */
public sealed interface Literal {

    /** The SQL NULL. */
    Literal NULL = new Null();

    /**
     * Answers for this kind of value.
     * @param cases one answer for each kind
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * The constant that stands for a Java value: null, text, numbers, booleans, bytes,
     * dates and times, UUIDs, enums (by their name), collections and arrays of these, and
     * literals as they are.
     * @param value the value
     * @return its literal
     * @throws UnknownLiteralException for any other value
     */
    static Literal of(@Nullable Object value) {
        return JavaLiterals.of(value);
    }

    /**
     * The SQL NULL.
     */
    record Null() implements Literal {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }

    }

    /**
     * A text, in quotes. The server takes it for a value of the column's type.
     *
     * @param value the text
     */
    record Text(String value) implements Literal {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }

    }

    /**
     * A text that is read as a value of a type.
     *
     * @param value the text, as the type's input function takes it
     * @param type the type's name
     */
    record Typed(String value, String type) implements Literal {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.typed(this);
        }

    }

    /**
     * SQL, written as it is: a number, {@code true}, {@code now()}.
     *
     * @param sql the expression
     */
    record Expression(String sql) implements Literal {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expression(this);
        }

    }

    /**
     * One answer for each kind of value.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R nothing(Null literal);

        R text(Text literal);

        R typed(Typed literal);

        R expression(Expression literal);

    }

}
