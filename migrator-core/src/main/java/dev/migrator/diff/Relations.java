package dev.migrator.diff;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.schema.DatabaseModel;
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

    static Set<QualifiedName> of(DatabaseModel model) {
        return Stream
            .of(model.tables().stream().map(Table::name), model.views().stream().map(View::name),
                    model.materializedViews().stream().map(MaterializedView::name))
            .flatMap((names) -> names)
            .collect(Collectors.toSet());
    }

}
