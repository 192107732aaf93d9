package dev.migrator.boot.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

import dev.migrator.model.Rename;
import dev.migrator.model.RenamedFrom;
import dev.migrator.schema.Identifier;

/**
 * The {@link RenamedFrom} annotations of the entities of a persistence unit, with the
 * names that tables and columns have now.
 */
final class MappedRenames {

    private final Metadata metadata;

    private final PostgresNames names;

    MappedRenames(PersistenceUnit unit) {
        this.metadata = unit.metadata();
        this.names = new PostgresNames(unit.sessionFactory().getSqlStringGenerationContext());
    }

    /**
     * All of them.
     * @return each once, in the order of the names of the entities
     * @throws UnusableRenameException where one is on something that has no name
     */
    List<Rename> all() {
        return this.metadata.getEntityBindings()
            .stream()
            .sorted(Comparator.comparing(PersistentClass::getEntityName))
            .flatMap((entity) -> Stream.of(ofTable(entity), ofIdentifier(entity), ofAttributes(entity))
                .flatMap((part) -> part))
            .distinct()
            .toList();
    }

    private Stream<Rename> ofTable(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (type == null) {
            return Stream.empty();
        }
        List<Identifier> former = AnnotatedMembers.formerNames(type).toList();
        boolean owner = !(entity instanceof SingleTableSubclass) && entity.getTable().isPhysicalTable();
        if (!former.isEmpty() && !owner) {
            throw new UnusableRenameException(type.getSimpleName(), "it has no table of its own");
        }
        return former.stream().map((name) -> Rename.ofTable(this.names.of(entity.getTable()), name));
    }

    /**
     * The key of a table that only continues another has the name of that one's, unless
     * the application says otherwise; it was renamed with it.
     */
    private Stream<Rename> ofIdentifier(PersistentClass entity) {
        RootClass root = entity.getRootClass();
        Property identifier = root.getIdentifierProperty();
        Stream<Rename> own = identifier != null ? ofAttribute(root.getMappedClass(), identifier, unionTable(entity))
                : root.getIdentifier() instanceof Component key
                        ? key.getProperties()
                            .stream()
                            .flatMap((part) -> ofAttribute(root.getMappedClass(), part, unionTable(entity)))
                        : Stream.empty();
        List<Rename> renames = own.toList();
        return Stream.concat(renames.stream().filter((rename) -> entity instanceof RootClass || isUnion(entity)),
                continuations(entity).flatMap((table) -> renames.stream()
                    .filter((rename) -> rename.column() != null && hasColumn(table, rename.column()))
                    .map((rename) -> new Rename(this.names.of(table), rename.column(), rename.former()))));
    }

    private static Stream<Table> continuations(PersistentClass entity) {
        Stream<Table> joins = entity.getJoins().stream().map(Join::getTable);
        return entity instanceof JoinedSubclass ? Stream.concat(Stream.of(entity.getTable()), joins) : joins;
    }

    private static boolean hasColumn(Table table, Identifier column) {
        return table.getPrimaryKey() != null
                && table.getPrimaryKey().getColumns().stream().map(PostgresNames::of).anyMatch(column::equals);
    }

    private static boolean isUnion(PersistentClass entity) {
        return entity instanceof UnionSubclass;
    }

    private Stream<Rename> ofAttributes(PersistentClass entity) {
        List<Property> attributes = isUnion(entity) ? entity.getPropertyClosure() : entity.getProperties();
        return attributes.stream()
            .flatMap((attribute) -> ofAttribute(entity.getMappedClass(), attribute, unionTable(entity)));
    }

    private static @Nullable Table unionTable(PersistentClass entity) {
        return isUnion(entity) ? entity.getTable() : null;
    }

    /**
     * One attribute of a class.
     * @param owner the table in which its columns are; null where the mapping knows
     */
    private Stream<Rename> ofAttribute(@Nullable Class<?> declaring, Property attribute, @Nullable Table owner) {
        String place = "%s.%s".formatted((declaring == null) ? "?" : declaring.getSimpleName(), attribute.getName());
        List<Identifier> former = new AnnotatedMembers(declaring).formerNames(attribute.getName());
        Value value = attribute.getValue();
        if (value instanceof Collection collection) {
            return Stream.concat(ofCollection(collection, former, place), ofElements(collection));
        }
        if (value instanceof Component component && component.getAggregateColumn() == null) {
            if (!former.isEmpty()) {
                throw new UnusableRenameException(place, "it is embedded, and its attributes have the columns");
            }
            return ofParts(component, owner);
        }
        return former.isEmpty() ? Stream.empty()
                : ofColumn((owner == null) ? value.getTable() : owner, value, former, place);
    }

    private Stream<Rename> ofParts(Component component, @Nullable Table owner) {
        return component.getProperties()
            .stream()
            .flatMap((part) -> ofAttribute(component.getComponentClass(), part, owner));
    }

    private Stream<Rename> ofColumn(Table table, Value value, List<Identifier> former, String place) {
        List<Column> columns = columns(value);
        if (columns.size() != 1) {
            throw new UnusableRenameException(place,
                    columns.isEmpty() ? "it has no column" : "it has %d columns".formatted(columns.size()));
        }
        Identifier present = PostgresNames.of(columns.get(0));
        // The abstract parent of tables is none itself.
        return table.isPhysicalTable()
                ? former.stream().map((name) -> Rename.ofColumn(this.names.of(table), present, name)) : Stream.empty();
    }

    private static List<Column> columns(Value value) {
        if (value instanceof Component component) {
            return List.of(Objects.requireNonNull(component.getAggregateColumn()));
        }
        return value.getSelectables()
            .stream()
            .filter((selectable) -> !selectable.isFormula())
            .map((selectable) -> (Column) selectable)
            .toList();
    }

    private Stream<Rename> ofCollection(Collection collection, List<Identifier> former, String place) {
        if (former.isEmpty()) {
            return Stream.empty();
        }
        if (collection.isInverse()) {
            throw new UnusableRenameException(place, "the other side of the association has the column");
        }
        Table table = collection.getCollectionTable();
        return collection.isOneToMany() ? ofColumn(table, collection.getKey(), former, place)
                : former.stream().map((name) -> Rename.ofTable(this.names.of(table), name));
    }

    private Stream<Rename> ofElements(Collection collection) {
        Stream<Value> parts = collection instanceof IndexedCollection indexed
                ? Stream.of(collection.getElement(), indexed.getIndex()) : Stream.of(collection.getElement());
        return parts.filter(Component.class::isInstance)
            .map(Component.class::cast)
            .filter((component) -> component.getAggregateColumn() == null)
            .flatMap((component) -> ofParts(component, collection.getCollectionTable()));
    }

}
