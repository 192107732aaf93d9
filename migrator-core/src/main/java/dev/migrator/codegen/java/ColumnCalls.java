package dev.migrator.codegen.java;

import dev.migrator.operation.ColumnOperation;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;

/**
 * Operations on columns as a migration says them.
 */
final class ColumnCalls implements ColumnOperation.Cases<Code> {

    private final Terms terms;

    ColumnCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code addColumn(AddColumn operation) {
        return new ColumnCode(this.terms).of(operation.column(), operation.constraints())
            .map((column) -> adding(operation, column).code())
            .orElseGet(() -> this.terms.add(operation));
    }

    @Override
    public Code dropColumn(DropColumn operation) {
        Chain drop = this.terms.drop(
                this.terms.on(operation.table(), "dropColumn", this.terms.name(operation.column())),
                operation.ifExists(), operation.behavior());
        AddColumn before = operation.definition();
        if (before == null) {
            return drop.code();
        }
        if (!before.table().equals(operation.table()) || before.ifNotExists()) {
            return this.terms.add(operation);
        }
        return new ColumnCode(this.terms).of(before.column(), before.constraints())
            .map((column) -> drop.call("was", column).code())
            .orElseGet(() -> this.terms.add(operation));
    }

    @Override
    public Code renameColumn(RenameColumn operation) {
        return this.terms.on(operation.table(), "renameColumn", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code changeType(ChangeType operation) {
        Conversion to = operation.to();
        if (!Sayable.unqualified(to.collation())) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.alter(operation.table(), operation.column()).call("type", this.terms.word(to.type()));
        if (to.collation() != null) {
            change = change.call("collate", this.terms.name(to.collation()));
        }
        if (to.using() != null) {
            change = change.call("using", this.terms.text(to.using()));
        }
        return this.terms.was(change, operation.from(), this::conversion);
    }

    @Override
    public Code setNotNull(SetNotNull operation) {
        return this.terms.alter(operation.table(), operation.column()).call("setNotNull").code();
    }

    @Override
    public Code dropNotNull(DropNotNull operation) {
        return this.terms.alter(operation.table(), operation.column()).call("dropNotNull").code();
    }

    private Chain adding(AddColumn operation, Code column) {
        return operation.ifNotExists() ? this.terms.alter(operation.table()).call("addColumnIfNotExists", column)
                : this.terms.on(operation.table(), "addColumn", column);
    }

    private Code conversion(Conversion before) {
        return before.collation() == null && before.using() == null ? this.terms.word(before.type())
                : this.terms.value(before);
    }

}
