package dev.migrator.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrator.operation.TableOperation.OnCommit;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

/**
 * Tables as a function says them. Only what is {@link Sayable} may be asked for.
 */
final class TableCode {

    private static final String TABLE = "table";

    private final Terms terms;

    TableCode(Terms terms) {
        this.terms = terms;
    }

    Code of(Table table) {
        return of(table, false, OnCommit.PRESERVE_ROWS);
    }

    Code of(Table table, boolean ifNotExists, OnCommit onCommit) {
        List<Code> statements = new ArrayList<>();
        if (ifNotExists) {
            statements.add(say("ifNotExists"));
        }
        ColumnCode columns = new ColumnCode(this.terms);
        table.columns().forEach((column) -> statements.add(columns.of(TABLE, column)));
        ConstraintCode constraints = new ConstraintCode(this.terms);
        table.constraints()
            .forEach((constraint) -> statements
                .add(constraints.of(constraint, (kind, arguments) -> Chain.on(TABLE).call(kind, arguments)).code()));
        IndexCode indexes = new IndexCode(this.terms);
        table.indexes()
            .forEach((index) -> statements.add(indexes
                .options(Chain.on(TABLE).call("index", this.terms.name(Objects.requireNonNull(index.name()))), index)
                .code()));
        addPlace(statements, table);
        addStorage(statements, table.storage(), onCommit);
        if (table.rowSecurity().enabled()) {
            statements.add(say(table.rowSecurity().forced() ? "forceRowSecurity" : "enableRowSecurity"));
        }
        if (table.comment() != null) {
            statements.add(say("comment", this.terms.text(table.comment())));
        }
        return this.terms.lambda(TABLE, statements);
    }

    private void addPlace(List<Code> statements, Table table) {
        if (table.partitioning() != null) {
            statements.add(partitioning(table.partitioning()));
        }
        if (table.partitionOf() != null) {
            statements.add(say("partitionOf", this.terms.value(table.partitionOf().parent()),
                    this.terms.text(table.partitionOf().bound())));
        }
        if (!table.inherits().isEmpty()) {
            statements.add(say("inherits", table.inherits().stream().map(this.terms::value).toArray(Code[]::new)));
        }
    }

    private Code partitioning(Partitioning partitioning) {
        boolean plain = partitioning.keys()
            .stream()
            .allMatch((key) -> key.term() instanceof ColumnTerm term && key.equals(IndexKey.column(term.column())));
        List<Code> arguments = new ArrayList<>(List.of(this.terms.value(partitioning.strategy())));
        for (IndexKey key : partitioning.keys()) {
            arguments.add(plain && key.term() instanceof ColumnTerm term ? this.terms.name(term.column())
                    : new IndexCode(this.terms).key(key));
        }
        return Chain.on(TABLE).call("partitionBy", arguments).code();
    }

    private void addStorage(List<Code> statements, TableStorage storage, OnCommit onCommit) {
        if (storage.persistence() == Persistence.UNLOGGED) {
            statements.add(say("unlogged"));
        }
        if (storage.persistence() == Persistence.TEMPORARY) {
            statements.add(say("temporary", this.terms.value(onCommit)));
        }
        if (storage.accessMethod() != null) {
            statements.add(say("using", this.terms.name(storage.accessMethod())));
        }
        if (storage.tablespace() != null) {
            statements.add(say("tablespace", this.terms.name(storage.tablespace())));
        }
        for (Map.Entry<String, String> parameter : storage.parameters().entrySet()) {
            statements.add(say("with", this.terms.word(parameter.getKey()), this.terms.word(parameter.getValue())));
        }
    }

    private static Code say(String method, Code... arguments) {
        return Chain.on(TABLE).call(method, arguments).code();
    }

}
