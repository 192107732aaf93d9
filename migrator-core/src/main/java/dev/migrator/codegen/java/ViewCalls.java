package dev.migrator.codegen.java;

import java.util.Map;

import dev.migrator.operation.ViewOperation;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.HoldViewPlace;
import dev.migrator.operation.ViewOperation.RenameView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.operation.ViewOperation.ResetViewOption;
import dev.migrator.operation.ViewOperation.SetViewOption;
import dev.migrator.operation.ViewOperation.SetViewSchema;
import dev.migrator.schema.View;

/**
 * Operations on views as a migration says them.
 */
final class ViewCalls implements ViewOperation.Cases<Code> {

    private final Terms terms;

    ViewCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code createView(CreateView operation) {
        View view = operation.view();
        return isSaid(view)
                ? this.terms.op("createView", this.terms.name(view.name()), this.terms.text(view.definition())).code()
                : this.terms.op("createView", this.terms.value(view)).code();
    }

    @Override
    public Code replaceView(ReplaceView operation) {
        View to = operation.to();
        View from = operation.from();
        if (!isSaid(to) || from != null && !(isSaid(from) && from.name().equals(to.name()))) {
            return this.terms.add(operation);
        }
        Chain change = this.terms.op("replaceView", this.terms.name(to.name()), this.terms.text(to.definition()));
        return this.terms.was(change, from, (view) -> this.terms.text(view.definition()));
    }

    @Override
    public Code holdViewPlace(HoldViewPlace operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code dropView(DropView operation) {
        View before = operation.definition();
        if (operation.name().schema() != null
                || before != null && !(before.name().equals(operation.name()) && isSaid(before))) {
            return this.terms.add(operation);
        }
        Chain drop = this.terms.op("dropView", this.terms.name(operation.name()));
        return this.terms.was(this.terms.drop(drop, operation.ifExists(), operation.behavior()), before,
                (view) -> this.terms.text(view.definition()));
    }

    @Override
    public Code renameView(RenameView operation) {
        if (operation.from().schema() != null) {
            return this.terms.add(operation);
        }
        return this.terms.op("renameView", this.terms.name(operation.from()))
            .call("to", this.terms.name(operation.to()))
            .code();
    }

    @Override
    public Code setViewSchema(SetViewSchema operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code setViewOption(SetViewOption operation) {
        return this.terms.add(operation);
    }

    @Override
    public Code resetViewOption(ResetViewOption operation) {
        return this.terms.add(operation);
    }

    private static boolean isSaid(View view) {
        return view.name().schema() == null
                && view.equals(new View(view.name(), view.definition(), Map.of(), null, null));
    }

}
