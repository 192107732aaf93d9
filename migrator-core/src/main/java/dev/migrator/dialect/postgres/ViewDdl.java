package dev.migrator.dialect.postgres;

import java.util.Map;
import java.util.stream.Collectors;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.ViewOperation;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.HoldViewPlace;
import dev.migrator.operation.ViewOperation.RenameView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.operation.ViewOperation.ResetViewOption;
import dev.migrator.operation.ViewOperation.SetViewOption;
import dev.migrator.operation.ViewOperation.SetViewSchema;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.View;
import dev.migrator.schema.View.CheckOption;
import dev.migrator.sql.LockMode;

/**
 * How operations on views are written.
 */
final class ViewDdl implements ViewOperation.Cases<Rendering> {

    private final Rendered rendered;

    ViewDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createView(CreateView operation) {
        return create("CREATE VIEW ", operation.view());
    }

    @Override
    public Rendering replaceView(ReplaceView operation) {
        return create("CREATE OR REPLACE VIEW ", operation.to()).locking(LockMode.ACCESS_EXCLUSIVE,
                operation.to().name());
    }

    @Override
    public Rendering holdViewPlace(HoldViewPlace operation) {
        String columns = operation.columns()
            .stream()
            .map((column) -> "NULL::%s AS %s".formatted(column.type(), Identifiers.of(column.name())))
            .collect(Collectors.joining(",\n    "));
        return Rendering
            .of("CREATE OR REPLACE VIEW %s AS\nSELECT %s".formatted(Identifiers.of(operation.name()), columns))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.name());
    }

    @Override
    public Rendering dropView(DropView operation) {
        return Rendering
            .of("DROP VIEW " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                    + Fragments.cascade(operation.behavior()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.name());
    }

    @Override
    public Rendering renameView(RenameView operation) {
        return alter(operation.from(), "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setViewSchema(SetViewSchema operation) {
        return alter(operation.from(), "SET SCHEMA " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setViewOption(SetViewOption operation) {
        refuseUnknown(operation.name());
        return alter(operation.view(), "SET (" + Fragments.parameters(Map.of(operation.name(), operation.to())) + ")");
    }

    @Override
    public Rendering resetViewOption(ResetViewOption operation) {
        return alter(operation.view(), "RESET (" + Fragments.parameter(operation.name()) + ")");
    }

    private Rendering create(String words, View view) {
        view.options().keySet().forEach(this::refuseUnknown);
        CheckOption checkOption = view.checkOption();
        String sql = words + Identifiers.of(view.name()) + Fragments.with(view.options()) + " AS\n"
                + Fragments.definition(view.definition())
                + (checkOption == null ? "" : "\nWITH " + checkOption + " CHECK OPTION");
        return Rendering.of(sql)
            .then(CommentSql.on(new Named(NamedKind.VIEW, view.name()), view.comment()))
            .then(CommentSql.onColumns(view.name(), view.columns()));
    }

    private void refuseUnknown(String option) {
        if (option.equals("security_invoker")) {
            this.rendered.needs(Feature.SECURITY_INVOKER);
        }
    }

    private static Rendering alter(QualifiedName view, String clause) {
        return Rendering.of("ALTER VIEW " + Identifiers.of(view) + " " + clause)
            .locking(LockMode.ACCESS_EXCLUSIVE, view);
    }

}
