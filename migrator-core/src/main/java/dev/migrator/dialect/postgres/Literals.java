package dev.migrator.dialect.postgres;

import dev.migrator.operation.Literal;
import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.Literal.Null;
import dev.migrator.operation.Literal.Text;
import dev.migrator.operation.Literal.Typed;

/**
 * How PostgreSQL writes constants, with {@code standard_conforming_strings} on.
 */
final class Literals implements Literal.Cases<String> {

    static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    @Override
    public String nothing(Null literal) {
        return "NULL";
    }

    @Override
    public String text(Text literal) {
        return text(literal.value());
    }

    @Override
    public String typed(Typed literal) {
        return "CAST(%s AS %s)".formatted(text(literal.value()), literal.type());
    }

    @Override
    public String expression(Expression literal) {
        return literal.sql();
    }

}
