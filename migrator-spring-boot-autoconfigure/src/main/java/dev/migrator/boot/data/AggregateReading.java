package dev.migrator.boot.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Reads what the aggregates of an application say of their tables:
 * <ol>
 * <li>The tables of all entities, root by root, with the columns of their
 * properties.</li>
 * <li>The primary keys. An entity without an id is identified by its place in the
 * aggregate, where it is alone there, and its table has no rows of other places.</li>
 * <li>The columns of those places. Where a table has rows of several, none of their
 * columns always has a value.</li>
 * <li>The foreign keys.</li>
 * </ol>
 */
final class AggregateReading {

    private final RelationalMappingContext context;

    private final ColumnTypes types;

    private final Map<QualifiedName, MappedTable> tables = new LinkedHashMap<>();

    /** By the kind of their entity. */
    private final Map<Class<?>, TablePath> byEntity = new LinkedHashMap<>();

    private final Map<QualifiedName, Set<Place>> places = new LinkedHashMap<>();

    private final List<TablePath> paths = new ArrayList<>();

    private final List<AggregatePath> associations = new ArrayList<>();

    private final Set<QualifiedName> sequences = new LinkedHashSet<>();

    private AggregateReading(RelationalMappingContext context, ColumnTypes types) {
        this.context = context;
        this.types = types;
    }

    /**
     * Reads all.
     * @throws UnknownColumnTypeException where a property has no type that is known
     * @throws ContradictoryColumnException where entities contradict one another
     */
    static MappedSchema of(RelationalMappingContext context, ColumnTypes types) {
        AggregateReading reading = new AggregateReading(context, types);
        new AggregateRoots(context).all().forEach(reading::root);
        reading.paths.forEach(reading::identify);
        reading.paths.stream().filter((path) -> !path.isRoot()).forEach(reading::place);
        reading.paths.stream().filter((path) -> !path.isRoot()).forEach(reading::refer);
        reading.associations.forEach(reading::associate);
        return new MappedSchema(List.copyOf(reading.sequences), List.copyOf(reading.tables.values()), reading.paths);
    }

    private void root(RelationalPersistentEntity<?> entity) {
        if (!this.byEntity.containsKey(entity.getType())) {
            table(new TablePath(this.context.getAggregatePath(entity)), Set.of());
        }
    }

    /**
     * One entity and those below it.
     * @param above the entities on the way to it: one that is a part of itself is not
     * followed for ever
     */
    private void table(TablePath path, Set<Class<?>> above) {
        Class<?> type = path.path().getRequiredLeafEntity().getType();
        this.paths.add(path);
        this.byEntity.putIfAbsent(type, path);
        MappedTable table = this.tables.computeIfAbsent(path.table(), MappedTable::new);
        if (!path.isRoot()) {
            this.places.computeIfAbsent(path.table(), (name) -> new LinkedHashSet<>())
                .add(new Place(path.identified().table(), path.place()));
        }
        if (!above.contains(type)) {
            Set<Class<?>> way = new LinkedHashSet<>(above);
            way.add(type);
            properties(path.path(), table, way);
        }
    }

    private void properties(AggregatePath owner, MappedTable table, Set<Class<?>> way) {
        for (RelationalPersistentProperty property : owner.getRequiredLeafEntity()) {
            AggregatePath path = owner.append(property);
            boolean ofColumn = property.isAssociation() || !property.isEntity();
            if (ofColumn) {
                column(path, table);
            }
            else if (property.isEmbedded() || property.isIdProperty()) {
                properties(path, table, way);
            }
            else {
                table(new TablePath(path), way);
            }
        }
    }

    private void column(AggregatePath path, MappedTable table) {
        RelationalPersistentProperty property = path.getRequiredLeafProperty();
        if (property.hasSequence()) {
            this.sequences.add(SqlNames.qualified(Objects.requireNonNull(property.getSequence())));
        }
        if (property.isAssociation()) {
            this.associations.add(path);
        }
        String type = this.types.of(property);
        table.mapped(new MappedColumn(SqlNames.of(path.getColumnInfo().name()), type, ColumnContents.of(path, type)));
    }

    private void identify(TablePath path) {
        MappedTable table = table(path);
        if (path.hasId()) {
            table.identifiedBy(path.ids());
        }
        else if (!path.isRoot() && !isShared(path) && path.isAlone()) {
            table.identifiedBy(path.place());
        }
    }

    private void place(TablePath path) {
        MappedTable table = table(path);
        TablePath identified = path.identified();
        List<Identifier> ids = identified.ids();
        List<Identifier> references = path.backReferences();
        MappedColumn.Content content = isShared(path) || !path.path().getRequiredLeafProperty().isWritable()
                ? MappedColumn.Content.NULLABLE : MappedColumn.Content.REQUIRED;
        for (int i = 0; i < ids.size(); i++) {
            table.belonging(new MappedColumn(references.get(i), table(identified).type(ids.get(i)), content));
        }
        for (AggregatePath key : path.keys()) {
            table.belonging(new MappedColumn(TablePath.keyColumn(key), this.types.ofKey(key.getRequiredLeafProperty()),
                    content));
        }
    }

    private boolean isShared(TablePath path) {
        return this.places.getOrDefault(path.table(), Set.of()).size() > 1
                || this.paths.stream().anyMatch((other) -> other.isRoot() && other.table().equals(path.table()));
    }

    /**
     * To the entity above, where its table is identified by columns that this one has,
     * too; otherwise to the nearest with an id.
     */
    private void refer(TablePath path) {
        TablePath parent = path.parent();
        TablePath identified = path.identified();
        List<Identifier> above = (parent.isRoot() || parent.hasId()) ? List.of() : parent.place();
        boolean direct = !above.isEmpty() && table(parent).key().equals(above) && path.place().size() >= above.size();
        if (direct) {
            refer(path, path.place().subList(0, above.size()), parent.table(), above);
        }
        else if (!identified.ids().isEmpty()) {
            refer(path, path.backReferences(), identified.table(), identified.ids());
        }
    }

    private void refer(TablePath path, List<Identifier> columns, QualifiedName table, List<Identifier> referenced) {
        table(path).refersTo(new MappedReference(columns, table, referenced));
    }

    /**
     * An aggregate that is mapped to no table here may be one of another database.
     */
    private void associate(AggregatePath path) {
        TypeInformation<?> aggregate = path.getRequiredLeafProperty().getTypeInformation().getTypeArguments().get(0);
        TablePath target = this.byEntity.get(aggregate.getType());
        if (target != null && target.ids().size() == 1) {
            Objects.requireNonNull(this.tables.get(SqlNames.qualified(path.getTableInfo().qualifiedTableName())))
                .refersTo(new MappedReference(List.of(SqlNames.of(path.getColumnInfo().name())), target.table(),
                        target.ids()));
        }
    }

    private MappedTable table(TablePath path) {
        return Objects.requireNonNull(this.tables.get(path.table()));
    }

    /**
     * A place in an aggregate.
     *
     * @param table the table of the entity to which the back references refer
     * @param columns back references and keys
     */
    private record Place(QualifiedName table, List<Identifier> columns) {

    }

}
