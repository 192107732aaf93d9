package dev.migrator.diff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;
import dev.migrator.schema.View;

/**
 * The tables and views of a picture.
 */
final class Relations {

    private Relations() {
    }

    /**
     * Those that stay what they are while steps are done.
     */
    static Set<QualifiedName> kept(Comparison comparison) {
        Set<QualifiedName> kept = new HashSet<>(of(comparison.to()));
        comparison.anew()
            .stream()
            .filter((thing) -> thing instanceof Named)
            .forEach((thing) -> kept.remove(((Named) thing).name()));
        return kept;
    }

    private static Set<QualifiedName> of(DatabaseModel model) {
        return Stream
            .of(model.tables().stream().map(Table::name), model.views().stream().map(View::name),
                    model.materializedViews().stream().map(MaterializedView::name))
            .flatMap((names) -> names)
            .collect(Collectors.toSet());
    }

}
