package dev.migrator.codegen.java;

import dev.migrator.operation.Concurrency;
import dev.migrator.operation.IndexOperation;
import dev.migrator.operation.IndexOperation.AttachIndex;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.operation.IndexOperation.Reindex;
import dev.migrator.operation.IndexOperation.RenameIndex;
import dev.migrator.operation.IndexOperation.ResetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexStatistics;
import dev.migrator.operation.IndexOperation.SetIndexTablespace;
import dev.migrator.schema.Identifier;

/**
 * Operations on indexes as a migration says them.
 */
final class IndexCalls implements IndexOperation.Cases<Code> {

    private final Terms terms;

    IndexCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createIndex(CreateIndex operation) {
        if (!Sayable.index(operation.index())) {
            return this.terms.add(operation);
        }
        Identifier name = operation.index().name();
        Chain start = name == null ? this.terms.op("createIndex") : this.terms.op("createIndex", this.terms.name(name));
        return options(start, operation).callIf(operation.concurrency() == Concurrency.CONCURRENT, "concurrently")
            .callIf(operation.ifNotExists(), "ifNotExists")
            .code();
    }

    @Override
    public Code dropIndex(DropIndex operation) {
        CreateIndex before = operation.definition();
        if (before != null && !isSaid(before, operation)) {
            return this.terms.add(operation);
        }
        boolean concurrent = operation.concurrency() == Concurrency.CONCURRENT;
        Chain drop = this.terms.op("dropIndex", this.terms.name(operation.name())).callIf(concurrent, "concurrently");
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (index) -> this.terms.lambda(options(Chain.on("index"), index)));
    }

    @Override
    public Code renameIndex(RenameIndex operation) {
        return this.terms.op("renameIndex", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code reindex(Reindex operation) {
        String method = switch (operation.scope()) {
            case INDEX -> "reindexIndex";
            case TABLE -> "reindexTable";
        };
        return this.terms.op(method, this.terms.value(operation.name()), this.terms.value(operation.concurrency()))
            .code();
    }

    @Override
    public Code attachIndex(AttachIndex operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setIndexTablespace(SetIndexTablespace operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setIndexStatistics(SetIndexStatistics operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setIndexParameter(SetIndexParameter operation) {
        Chain change = this.terms.op("setIndexParameter", this.terms.value(operation.index()),
                this.terms.word(operation.name()), this.terms.word(operation.to()));
        return this.terms.after(change, operation.from(), this.terms::word);
    }

    @Override
    public Code resetIndexParameter(ResetIndexParameter operation) {
        Chain change = this.terms.op("resetIndexParameter", this.terms.value(operation.index()),
                this.terms.word(operation.name()));
        return this.terms.was(change, operation.from(), this.terms::word);
    }

    private Chain options(Chain start, CreateIndex operation) {
        Chain on = switch (operation.reach()) {
            case WITH_PARTITIONS -> start.call("on", this.terms.name(operation.table()));
            case ONLY -> start.call("onOnly", this.terms.value(operation.table()));
        };
        return new IndexCode(this.terms).options(on, operation.index());
    }

    /**
     * The name and the concurrency of the index are those of the drop.
     */
    private static boolean isSaid(CreateIndex before, DropIndex drop) {
        return Sayable.index(before.index()) && drop.name().name().equals(before.index().name())
                && before.concurrency() == drop.concurrency() && !before.ifNotExists();
    }

}
