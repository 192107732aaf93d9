package dev.migrator.codegen.java;

import java.util.List;
import java.util.TreeSet;

import dev.migrator.operation.Literal;
import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.Literal.Text;
import dev.migrator.operation.RowOperation;
import dev.migrator.operation.RowOperation.InsertRows;
import dev.migrator.schema.Identifier;

/**
 * Operations on rows as a migration says them.
 */
final class RowCalls implements RowOperation.Cases<Code> {

    private final Terms terms;

    RowCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code insertRows(InsertRows operation) {
        if (!isSaid(operation)) {
            return this.terms.add(operation);
        }
        List<Code> rows = operation.rows().stream().map((row) -> row(operation.columns(), row)).toList();
        return this.terms.op("insert", this.terms.name(operation.table()), this.terms.list(rows)).code();
    }

    /**
     * Rows that are told as maps have the columns in the order of their names.
     */
    private static boolean isSaid(InsertRows operation) {
        List<String> names = operation.columns().stream().map(Identifier::value).toList();
        return !names.isEmpty() && !operation.rows().isEmpty() && names.equals(List.copyOf(new TreeSet<>(names)));
    }

    private Code row(List<Identifier> columns, List<Literal> values) {
        return this.terms.map(this.terms.names(columns), values.stream().map(this::value).toList());
    }

    private Code value(Literal literal) {
        if (literal instanceof Text text) {
            return this.terms.text(text.value());
        }
        if (literal instanceof Expression expression) {
            return ConstantCode.plain(expression.sql()).orElseGet(() -> this.terms.value(literal));
        }
        return this.terms.value(literal);
    }

}
