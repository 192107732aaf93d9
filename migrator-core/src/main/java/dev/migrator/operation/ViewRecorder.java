package dev.migrator.operation;

import java.util.List;
import java.util.Map;

import dev.migrator.operation.MaterializedViewOperation.CreateMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.DropMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RefreshMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RenameMaterializedView;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.RenameView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.View;

/**
 * Says operations on views and materialized views.
 */
public interface ViewRecorder extends Recorder {

    /**
     * {@code CREATE VIEW}.
     * @param name its name, without quotes
     * @param query its query
     */
    default void createView(String name, String query) {
        createView(new View(QualifiedName.of(name), query, Map.of(), null, null));
    }

    /**
     * {@code CREATE VIEW}, with options, check option and comment.
     * @param view the view
     */
    default void createView(View view) {
        add(new CreateView(view));
    }

    /**
     * {@code CREATE OR REPLACE VIEW}. Takes ACCESS EXCLUSIVE on the view. Columns can
     * only be added at the end.
     * @param name its name
     * @param query its query
     * @return the change, to say which query it had
     */
    default Change<String> replaceView(String name, String query) {
        QualifiedName view = QualifiedName.of(name);
        return begin(new Change<>((before) -> new ReplaceView(new View(view, query, Map.of(), null, null),
                before.known().map((was) -> new View(view, was, Map.of(), null, null)).orElse(null))));
    }

    /**
     * {@code DROP VIEW}. Takes ACCESS EXCLUSIVE on the view.
     * @param name its name
     * @return the drop, to say which query it had
     */
    default Drop<String> dropView(String name) {
        QualifiedName view = QualifiedName.of(name);
        return begin(new Drop<>((ifExists, behavior, before) -> new DropView(view, ifExists, behavior,
                before == null ? null : new View(view, before, Map.of(), null, null))));
    }

    /**
     * {@code ALTER VIEW ... RENAME TO}. Takes ACCESS EXCLUSIVE on the view.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameView(String name) {
        return begin(new Destination("renameView(\"%s\")".formatted(name),
                (to) -> new RenameView(QualifiedName.of(name), to)));
    }

    /**
     * {@code CREATE MATERIALIZED VIEW}. Reads the tables of its query.
     * @param name its name, without quotes
     * @param query its query
     */
    default void createMaterializedView(String name, String query) {
        createMaterializedView(
                new MaterializedView(QualifiedName.of(name), query, TableStorage.DEFAULT, true, List.of(), null));
    }

    /**
     * {@code CREATE MATERIALIZED VIEW}, with storage, indexes and comment.
     * @param view the view
     */
    default void createMaterializedView(MaterializedView view) {
        add(new CreateMaterializedView(view, false));
    }

    /**
     * {@code DROP MATERIALIZED VIEW}. Takes ACCESS EXCLUSIVE on the view.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<MaterializedView> dropMaterializedView(String name) {
        return begin(new Drop<>((ifExists, behavior, before) -> new DropMaterializedView(QualifiedName.of(name),
                ifExists, behavior, before)));
    }

    /**
     * {@code ALTER MATERIALIZED VIEW ... RENAME TO}. Takes ACCESS EXCLUSIVE on the view.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameMaterializedView(String name) {
        return begin(new Destination("renameMaterializedView(\"%s\")".formatted(name),
                (to) -> new RenameMaterializedView(QualifiedName.of(name), to)));
    }

    /**
     * {@code REFRESH MATERIALIZED VIEW}. Takes ACCESS EXCLUSIVE on the view, or EXCLUSIVE
     * concurrently. Both run in a transaction.
     * @param name its name
     * @param concurrency whether it can be read meanwhile, for which it needs a unique
     * index
     */
    default void refreshMaterializedView(String name, Concurrency concurrency) {
        add(new RefreshMaterializedView(QualifiedName.of(name), concurrency));
    }

}
