package dev.migrator.operation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.RowOperation.InsertRows;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Rows whose columns are told by name, as rows of one list of columns. The columns are in
 * the order of their names: that of {@code Map.of} changes with each start of the virtual
 * machine, and the checksum of a revision must not.
 */
final class Rows {

    private static final Literal DEFAULT = new Expression("DEFAULT");

    private Rows() {
    }

    static InsertRows insert(QualifiedName table, List<? extends Map<String, ?>> rows) {
        Set<String> columns = new TreeSet<>();
        rows.forEach((row) -> columns.addAll(row.keySet()));
        List<List<Literal>> literals = rows.stream().map((row) -> literals(row, columns)).toList();
        return new InsertRows(table, columns.stream().map(Identifier::of).toList(), literals);
    }

    private static List<Literal> literals(Map<String, ?> row, Set<String> columns) {
        return columns.stream()
            .map((column) -> row.containsKey(column) ? Literal.of(row.get(column)) : DEFAULT)
            .toList();
    }

}
