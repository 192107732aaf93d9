package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.TableStorageOperation.ResetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetAccessMethod;
import dev.migrator.operation.TableStorageOperation.SetLogged;
import dev.migrator.operation.TableStorageOperation.SetTableParameter;
import dev.migrator.operation.TableStorageOperation.SetTablespace;
import dev.migrator.operation.TableStorageOperation.SetUnlogged;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

/**
 * Compares how tables are stored.
 */
final class TableStorageComparator implements TableAspect {

    private static final Identifier HEAP = new Identifier("heap");

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        return operations(to.name(), from.storage(), to.storage()).stream()
            .map((operation) -> TableSteps.alter(to, Part.REST, operation, operation))
            .toList();
    }

    private static List<TypedOperation> operations(QualifiedName table, TableStorage from, TableStorage to) {
        List<TypedOperation> operations = new ArrayList<>(Options.between(from.parameters(), to.parameters(),
                (name, value, before) -> new SetTableParameter(table, name, value, before),
                (name, before) -> new ResetTableParameter(table, name, before)));
        if (from.persistence() != to.persistence()) {
            operations.add(to.persistence() == Persistence.UNLOGGED ? new SetUnlogged(table) : new SetLogged(table));
        }
        if (!Objects.equals(from.tablespace(), to.tablespace())) {
            operations
                .add(new SetTablespace(table, Tablespaces.of(to.tablespace()), Tablespaces.of(from.tablespace())));
        }
        if (!Objects.equals(from.accessMethod(), to.accessMethod())) {
            operations.add(new SetAccessMethod(table, method(to.accessMethod()), method(from.accessMethod())));
        }
        return operations;
    }

    private static Identifier method(@Nullable Identifier method) {
        return method == null ? HEAP : method;
    }

}
