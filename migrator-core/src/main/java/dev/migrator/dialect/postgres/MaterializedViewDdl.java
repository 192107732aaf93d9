package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.MaterializedViewOperation;
import dev.migrator.operation.MaterializedViewOperation.CreateMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.DropMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RefreshMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RenameMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.SetMaterializedViewSchema;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.TableStorage;
import dev.migrator.sql.LockMode;

/**
 * How operations on materialized views are written.
 */
final class MaterializedViewDdl implements MaterializedViewOperation.Cases<Rendering> {

    private final Rendered rendered;

    MaterializedViewDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createMaterializedView(CreateMaterializedView operation) {
        MaterializedView view = operation.view();
        TableStorage storage = view.storage();
        String sql = "CREATE MATERIALIZED VIEW " + Fragments.ifNotExists(operation.ifNotExists())
                + Identifiers.of(view.name())
                + (storage.accessMethod() == null ? "" : " USING " + Identifiers.of(storage.accessMethod()))
                + Fragments.with(storage.parameters())
                + (storage.tablespace() == null ? "" : " TABLESPACE " + Identifiers.of(storage.tablespace())) + " AS\n"
                + Fragments.definition(view.definition()) + (view.populated() ? "" : "\nWITH NO DATA");
        List<String> afterwards = new ArrayList<>();
        view.indexes()
            .forEach((index) -> afterwards
                .addAll(IndexDdl.create(view.name(), index, operation.ifNotExists(), this.rendered)));
        if (storage.clusteredOn() != null) {
            afterwards.add(AlterTable.sql(view.name(), TableStorageDdl.clusterOn(storage.clusteredOn())));
        }
        afterwards.addAll(CommentSql.on(new Named(NamedKind.MATERIALIZED_VIEW, view.name()), view.comment()));
        afterwards.addAll(CommentSql.onColumns(view.name(), view.columns()));
        return Rendering.of(sql).then(afterwards);
    }

    @Override
    public Rendering dropMaterializedView(DropMaterializedView operation) {
        return Rendering
            .of("DROP MATERIALIZED VIEW " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                    + Fragments.cascade(operation.behavior()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.name());
    }

    @Override
    public Rendering renameMaterializedView(RenameMaterializedView operation) {
        return alter(operation.from(), "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setMaterializedViewSchema(SetMaterializedViewSchema operation) {
        return alter(operation.from(), "SET SCHEMA " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering refreshMaterializedView(RefreshMaterializedView operation) {
        return switch (operation.concurrency()) {
            case BLOCKING -> Rendering.of("REFRESH MATERIALIZED VIEW " + Identifiers.of(operation.view()))
                .locking(LockMode.ACCESS_EXCLUSIVE, operation.view());
            case CONCURRENT ->
                Rendering.of("REFRESH MATERIALIZED VIEW CONCURRENTLY " + Identifiers.of(operation.view()))
                    .locking(LockMode.EXCLUSIVE, operation.view());
        };
    }

    private static Rendering alter(QualifiedName view, String clause) {
        return Rendering.of("ALTER MATERIALIZED VIEW " + Identifiers.of(view) + " " + clause)
            .locking(LockMode.ACCESS_EXCLUSIVE, view);
    }

}
