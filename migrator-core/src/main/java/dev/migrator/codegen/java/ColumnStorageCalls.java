package dev.migrator.codegen.java;

import dev.migrator.operation.ColumnStorageOperation;
import dev.migrator.operation.ColumnStorageOperation.ResetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnStorage;
import dev.migrator.operation.ColumnStorageOperation.SetCompression;
import dev.migrator.operation.ColumnStorageOperation.SetStatistics;

/**
 * Operations on the storage of columns as a migration says them.
 */
final class ColumnStorageCalls implements ColumnStorageOperation.Cases<Code> {

    private final Terms terms;

    ColumnStorageCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code setColumnStorage(SetColumnStorage operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setStorage", this.terms.value(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setCompression(SetCompression operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setCompression", this.terms.value(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setStatistics(SetStatistics operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setStatistics", this.terms.value(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::value);
    }

    @Override
    public Code setColumnOption(SetColumnOption operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("setOption", this.terms.word(operation.name()), this.terms.word(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::word);
    }

    @Override
    public Code resetColumnOption(ResetColumnOption operation) {
        Chain change = this.terms.alter(operation.table(), operation.column())
            .call("resetOption", this.terms.word(operation.name()));
        return this.terms.was(change, operation.from(), this.terms::word);
    }

}
