package dev.migrator.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.Literal.Text;
import dev.migrator.operation.Literal.Typed;

/**
 * The SQL constants of Java values.
 */
final class JavaLiterals {

    private JavaLiterals() {
    }

    static Literal of(@Nullable Object value) {
        if (value == null) {
            return Literal.NULL;
        }
        if (value instanceof Literal literal) {
            return literal;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean bool) {
            return new Expression(bool.toString());
        }
        if (value instanceof byte[] bytes) {
            return new Typed("\\x" + HexFormat.of().formatHex(bytes), "bytea");
        }
        if (value instanceof Collection<?> values) {
            return new Text(array(values));
        }
        if (value instanceof Object[] values) {
            return new Text(array(Arrays.asList(values)));
        }
        return new Text(text(value));
    }

    private static Literal number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? new Expression(number.toString())
                    : new Typed(number.toString(), "double precision");
        }
        if (number instanceof BigDecimal decimal) {
            return new Expression(decimal.toPlainString());
        }
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                || number instanceof BigInteger) {
            return new Expression(number.toString());
        }
        throw new UnknownLiteralException(number.getClass());
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean timed = value instanceof Temporal || value instanceof TemporalAmount;
        if (timed || value instanceof CharSequence || value instanceof Character || value instanceof UUID) {
            return value.toString();
        }
        throw new UnknownLiteralException(value.getClass());
    }

    /**
     * The input format of arrays; each element in quotes, so that none is taken for NULL.
     */
    private static String array(Collection<?> values) {
        return values.stream().map(JavaLiterals::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Collection<?> values) {
            return array(values);
        }
        String text = value instanceof Number || value instanceof Boolean ? value.toString() : text(value);
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

}
