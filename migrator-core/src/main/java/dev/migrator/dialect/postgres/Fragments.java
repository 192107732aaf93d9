package dev.migrator.dialect.postgres;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.DropBehavior;
import dev.migrator.schema.QualifiedName;

/**
 * Parts that many statements have in common.
 */
final class Fragments {

    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+(\\.[0-9]+)?");

    private static final Set<String> BOOLEANS = Set.of("true", "false", "on", "off");

    private static final Pattern PLAIN_EXPRESSION = Pattern
        .compile("-?[0-9.]+|'([^']|'')*'(::[\\w .\\[\\]]+)?|[\\w.]+(\\([^()]*\\))?");

    private Fragments() {
    }

    /** An expression in brackets, also where it ends in a comment. */
    static String bracketed(String expression) {
        return expression.contains("--") ? "(" + expression + "\n)" : "(" + expression + ")";
    }

    /**
     * A default of a column definition, where the grammar takes only part of all
     * expressions ({@code b_expr}) without brackets.
     */
    static String defaultExpression(String expression) {
        return PLAIN_EXPRESSION.matcher(expression).matches() ? expression : bracketed(expression);
    }

    static String collation(@Nullable QualifiedName collation) {
        return collation == null ? "" : " COLLATE " + Identifiers.of(collation);
    }

    /** {@code name = value, ...}; a name may have a namespace, such as {@code toast}. */
    static String parameters(Map<String, String> parameters) {
        return parameters.entrySet()
            .stream()
            .map((parameter) -> parameter(parameter.getKey()) + " = " + value(parameter.getValue()))
            .collect(Collectors.joining(", "));
    }

    static String parameter(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 || dot == name.length() - 1 ? Identifiers.of(name)
                : Identifiers.of(name.substring(0, dot)) + "." + Identifiers.of(name.substring(dot + 1));
    }

    static String with(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : " WITH (" + parameters(parameters) + ")";
    }

    static String ifExists(boolean ifExists) {
        return ifExists ? "IF EXISTS " : "";
    }

    static String ifNotExists(boolean ifNotExists) {
        return ifNotExists ? "IF NOT EXISTS " : "";
    }

    static String cascade(DropBehavior behavior) {
        return switch (behavior) {
            case RESTRICT -> "";
            case CASCADE -> " CASCADE";
        };
    }

    /** A definition without the semicolon that PostgreSQL prints after some. */
    static String definition(String sql) {
        String stripped = sql.strip();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1).stripTrailing() : stripped;
    }

    /** Words of SQL that are no booleans are not understood as values everywhere. */
    private static String value(String value) {
        boolean plain = PLAIN_VALUE.matcher(value).matches()
                && (BOOLEANS.contains(value) || !Identifiers.isKeyWord(value));
        return plain ? value : Literals.text(value);
    }

}
