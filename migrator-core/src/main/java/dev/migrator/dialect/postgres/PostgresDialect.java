package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.Rendering;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.operation.TypedOperation;

/**
 * PostgreSQL's way to write names, values and operations, with
 * {@code standard_conforming_strings} on.
 */
public final class PostgresDialect implements Dialect {

    @Override
    public String identifier(String name) {
        return Identifiers.quoted(name);
    }

    @Override
    public String literal(String text) {
        return Literals.text(text);
    }

    @Override
    public Rendering render(TypedOperation operation, ServerVersion server) {
        return OperationDdl.of(operation, server);
    }

    /**
     * Functions are made before what their bodies mention, as pg_dump does.
     */
    @Override
    public List<String> preparation(List<TypedOperation> operations) {
        boolean routines = operations.stream()
            .anyMatch((operation) -> operation instanceof CreateRoutine || operation instanceof ReplaceRoutine);
        return routines ? List.of("SET LOCAL check_function_bodies = off") : List.of();
    }

}
