package dev.migrator.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Values as texts that PostgreSQL reads.
 */
final class ValueText {

    private ValueText() {
    }

    static @Nullable String of(@Nullable Object value, Connection connection) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> values) {
            return array(values.toArray(), connection);
        }
        return value instanceof Object[] values ? array(values, connection) : value.toString();
    }

    private static String array(@Nullable Object[] values, Connection connection) throws SQLException {
        return Objects.toString(connection.createArrayOf("text",
                Arrays.stream(values).map((value) -> value == null ? null : value.toString()).toArray()));
    }

}
