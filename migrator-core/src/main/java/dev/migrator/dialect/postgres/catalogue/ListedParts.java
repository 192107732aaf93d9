package dev.migrator.dialect.postgres.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Index;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Table;

/**
 * The constraints and indexes that a picture lists. Those that a table only has from its
 * parents are not among them, and so neither need anything nor are needed.
 */
final class ListedParts {

    private final Set<DatabaseObject> parts = new HashSet<>();

    ListedParts(List<Table> tables, List<MaterializedView> views) {
        for (Table table : tables) {
            for (Constraint constraint : table.constraints()) {
                this.parts
                    .add(new Member(MemberKind.CONSTRAINT, table.name(), Objects.requireNonNull(constraint.name())));
            }
            add(table.name(), table.indexes());
        }
        views.forEach((view) -> add(view.name(), view.indexes()));
    }

    private void add(QualifiedName table, List<Index> indexes) {
        for (Index index : indexes) {
            this.parts.add(new Named(NamedKind.INDEX, table.sibling(Objects.requireNonNull(index.name()))));
        }
    }

    /**
     * The dependencies between what is listed.
     */
    List<Dependency> of(List<Dependency> dependencies) {
        return dependencies.stream()
            .filter((dependency) -> isListed(dependency.dependent()) && isListed(dependency.on()))
            .toList();
    }

    private boolean isListed(DatabaseObject object) {
        boolean part = object instanceof Member member && member.kind() == MemberKind.CONSTRAINT
                || object instanceof Named named && named.kind() == NamedKind.INDEX;
        return !part || this.parts.contains(object);
    }

}
