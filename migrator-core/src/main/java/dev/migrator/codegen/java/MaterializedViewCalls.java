package dev.migrator.codegen.java;

import java.util.List;

import dev.migrator.operation.MaterializedViewOperation;
import dev.migrator.operation.MaterializedViewOperation.CreateMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.DropMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RefreshMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RenameMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.SetMaterializedViewSchema;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.TableStorage;

/**
 * Operations on materialized views as a migration says them.
 */
final class MaterializedViewCalls implements MaterializedViewOperation.Cases<Code> {

    private final Terms terms;

    MaterializedViewCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createMaterializedView(CreateMaterializedView operation) {
        if (operation.ifNotExists()) {
            return this.terms.add(operation);
        }
        MaterializedView view = operation.view();
        return isSaid(view) ? this.terms
            .op("createMaterializedView", this.terms.name(view.name()), this.terms.text(view.definition()))
            .code() : this.terms.op("createMaterializedView", this.terms.value(view)).code();
    }

    @Override
    public Code dropMaterializedView(DropMaterializedView operation) {
        if (operation.name().schema() != null) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropMaterializedView", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), operation.definition(),
                this.terms::value);
    }

    @Override
    public Code renameMaterializedView(RenameMaterializedView operation) {
        if (operation.from().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renameMaterializedView", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setMaterializedViewSchema(SetMaterializedViewSchema operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code refreshMaterializedView(RefreshMaterializedView operation) {
        if (operation.view().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms
            .op("refreshMaterializedView", this.terms.name(operation.view()), this.terms.value(operation.concurrency()))
            .code();
    }

    private static boolean isSaid(MaterializedView view) {
        return view.name().schema() == null && view
            .equals(new MaterializedView(view.name(), view.definition(), TableStorage.DEFAULT, true, List.of(), null));
    }

}
