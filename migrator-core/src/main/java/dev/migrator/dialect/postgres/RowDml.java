package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.Literal;
import dev.migrator.operation.RowOperation;
import dev.migrator.operation.RowOperation.InsertRows;

/**
 * How rows are written.
 */
final class RowDml implements RowOperation.Cases<Rendering> {

    private static final int ROWS_IN_ONE_STATEMENT = 500;

    @Override
    public Rendering insertRows(InsertRows operation) {
        String insert = "INSERT INTO %s (%s) VALUES\n".formatted(Identifiers.of(operation.table()),
                Identifiers.list(operation.columns()));
        if (operation.columns().isEmpty()) {
            String defaults = "INSERT INTO %s DEFAULT VALUES".formatted(Identifiers.of(operation.table()));
            return Rendering.of().then(Collections.nCopies(operation.rows().size(), defaults));
        }
        List<String> statements = new ArrayList<>();
        for (int from = 0; from < operation.rows().size(); from += ROWS_IN_ONE_STATEMENT) {
            int to = Math.min(operation.rows().size(), from + ROWS_IN_ONE_STATEMENT);
            statements.add(operation.rows()
                .subList(from, to)
                .stream()
                .map(RowDml::row)
                .collect(Collectors.joining(",\n", insert, "")));
        }
        return Rendering.of().then(statements);
    }

    private static String row(List<Literal> values) {
        Literals literals = new Literals();
        return values.stream().map((value) -> value.match(literals)).collect(Collectors.joining(", ", "(", ")"));
    }

}
