package dev.migrator.boot.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migrator.model.Rename;
import dev.migrator.model.RenamedFrom;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The {@link RenamedFrom} annotations of entities, with the names that tables and columns
 * have now. The columns that refer back to a renamed table, and have their names from it,
 * were renamed with it.
 */
final class FormerNames {

    private final Set<Rename> renames = new LinkedHashSet<>();

    private FormerNames() {
    }

    /**
     * All of them.
     * @return each once
     * @throws UnusableRenameException where one is on something that has no single column
     */
    static List<Rename> in(MappedSchema schema) {
        FormerNames names = new FormerNames();
        schema.paths().forEach(names::table);
        return List.copyOf(names.renames);
    }

    private void table(TablePath path) {
        RelationalPersistentEntity<?> entity = path.path().getRequiredLeafEntity();
        former(entity.findAnnotation(RenamedFrom.class))
            .forEach((name) -> this.renames.add(Rename.ofTable(path.table(), name)));
        properties(path.path(), path.table());
        if (!path.isRoot()) {
            place(path);
        }
    }

    private void properties(AggregatePath owner, QualifiedName table) {
        for (RelationalPersistentProperty property : owner.getRequiredLeafEntity()) {
            List<Identifier> former = former(property.findAnnotation(RenamedFrom.class));
            AggregatePath path = owner.append(property);
            if (property.isAssociation() || !property.isEntity()) {
                column(table, SqlNames.of(path.getColumnInfo().name()), former);
            }
            else if (property.isEmbedded() || property.isIdProperty()) {
                if (!former.isEmpty()) {
                    throw new UnusableRenameException(Places.of(property),
                            "it is embedded, and its properties have the columns");
                }
                properties(path, table);
            }
        }
    }

    /**
     * Of a property that is an entity or several, the column is the one that refers back.
     */
    private void place(TablePath path) {
        RelationalPersistentProperty property = path.path().getRequiredLeafProperty();
        List<Identifier> former = former(property.findAnnotation(RenamedFrom.class));
        List<Identifier> references = path.backReferences();
        if (!former.isEmpty() && references.size() != 1) {
            throw new UnusableRenameException(Places.of(property),
                    "%d columns refer back".formatted(references.size()));
        }
        references.forEach((column) -> column(path.table(), column, former));
        followTable(path, references, path.identified());
        path.keys().forEach((key) -> followTable(path, List.of(TablePath.keyColumn(key)), new TablePath(key).parent()));
    }

    private void followTable(TablePath path, List<Identifier> columns, TablePath above) {
        RelationalPersistentEntity<?> entity = above.path().getRequiredLeafEntity();
        String present = above.table().name().value();
        for (Identifier name : former(entity.findAnnotation(RenamedFrom.class))) {
            columns.stream()
                .filter((column) -> column.value().equals(present) || column.value().startsWith(present + "_"))
                .forEach((column) -> column(path.table(), column,
                        List.of(new Identifier(name + column.value().substring(present.length())))));
        }
    }

    private void column(QualifiedName table, Identifier column, List<Identifier> former) {
        former.forEach((name) -> this.renames.add(Rename.ofColumn(table, column, name)));
    }

    private static List<Identifier> former(@Nullable RenamedFrom annotation) {
        return (annotation == null) ? List.of() : Arrays.stream(annotation.value()).map(Identifier::new).toList();
    }

}
