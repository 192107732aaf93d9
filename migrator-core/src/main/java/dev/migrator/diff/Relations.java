package dev.migrator.diff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;

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
        Set<Named> kept = of(comparison.from());
        kept.retainAll(of(comparison.to()));
        kept.removeAll(comparison.anew());
        return kept.stream().map(Named::name).collect(Collectors.toSet());
    }

    private static Set<Named> of(DatabaseModel model) {
        return Stream.of(model.tables().stream().map((table) -> new Named(NamedKind.TABLE, table.name())),
                model.views().stream().map((view) -> new Named(NamedKind.VIEW, view.name())),
                model.materializedViews().stream().map((view) -> new Named(NamedKind.MATERIALIZED_VIEW, view.name())))
            .flatMap((things) -> things)
            .collect(Collectors.toCollection(HashSet::new));
    }

}
