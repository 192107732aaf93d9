package dev.migrator.operation;

import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.Literal.Null;
import dev.migrator.operation.Literal.Text;
import dev.migrator.operation.Literal.Typed;

/**
 * A constant as the text of an SQL expression, as the standard writes it.
 */
final class LiteralText implements Literal.Cases<String> {

    @Override
    public String nothing(Null literal) {
        return "NULL";
    }

    @Override
    public String text(Text literal) {
        return "'" + literal.value().replace("'", "''") + "'";
    }

    @Override
    public String typed(Typed literal) {
        return "CAST(%s AS %s)".formatted(text(new Text(literal.value())), literal.type());
    }

    @Override
    public String expression(Expression literal) {
        return literal.sql();
    }

}
