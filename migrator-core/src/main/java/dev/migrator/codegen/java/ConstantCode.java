package dev.migrator.codegen.java;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Constants of SQL as the Java values that stand for them.
 */
final class ConstantCode {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,8}");

    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private static final Pattern TEXT = Pattern.compile("(?s)'(?:[^']|'')*+'");

    private ConstantCode() {
    }

    /**
     * The value that is written as an expression.
     * @return empty where the expression is no constant, or one that no value of Java is
     * written as
     */
    static Optional<Code> of(Terms terms, String sql) {
        if (TEXT.matcher(sql).matches()) {
            return Optional.of(terms.text(sql.substring(1, sql.length() - 1).replace("''", "'")));
        }
        return plain(sql);
    }

    /**
     * The number or the boolean that is written as an expression.
     */
    static Optional<Code> plain(String sql) {
        return NUMBER.matcher(sql).matches() || BOOLEAN.matcher(sql).matches() ? Optional.of(Code.of(sql))
                : Optional.empty();
    }

}
