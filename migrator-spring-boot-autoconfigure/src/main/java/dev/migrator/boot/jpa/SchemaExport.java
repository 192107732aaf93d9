package dev.migrator.boot.jpa;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedType;
import org.hibernate.tool.schema.spi.Exporter;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.schema.Schema;

/**
 * What Hibernate would create for a persistence unit, by its own exporters and in its own
 * order, which is that of its {@code SchemaCreatorImpl} (Hibernate 7.4):
 * <ol>
 * <li>schemas that are not the default;</li>
 * <li>auxiliary objects that tables need, such as enum types;</li>
 * <li>composite types;</li>
 * <li>schema by schema, sequences, tables, and views of the tables;</li>
 * <li>foreign keys;</li>
 * <li>other auxiliary objects.</li>
 * </ol>
 * Rows that Hibernate would insert are left out.
 */
final class SchemaExport {

    private final Metadata metadata;

    private final SqlStringGenerationContext context;

    private final Dialect dialect;

    private final SchemaFilter filter;

    private final PostgresNames names;

    SchemaExport(PersistenceUnit unit) {
        this.metadata = unit.metadata();
        this.context = unit.sessionFactory().getSqlStringGenerationContext();
        this.dialect = this.context.getDialect();
        this.filter = filter(unit.sessionFactory());
        this.names = new PostgresNames(this.context);
    }

    private static SchemaFilter filter(SessionFactoryImplementor sessionFactory) {
        Object setting = sessionFactory.getProperties().get(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER);
        SchemaFilterProvider provider = sessionFactory.getServiceRegistry()
            .requireService(StrategySelector.class)
            .resolveStrategy(SchemaFilterProvider.class, setting);
        return (provider == null) ? SchemaFilter.ALL : provider.getCreateFilter();
    }

    List<MappedThing> things() {
        return Stream
            .of(namespaces().flatMap(this::schema), auxiliaryObjects(true), namespaces().flatMap(this::types),
                    namespaces().flatMap(this::sequencesAndTables), namespaces().flatMap(this::foreignKeys),
                    auxiliaryObjects(false))
            .flatMap((part) -> part)
            .toList();
    }

    private Stream<Namespace> namespaces() {
        return StreamSupport.stream(this.metadata.getDatabase().getNamespaces().spliterator(), false)
            .filter(this.filter::includeNamespace);
    }

    private Stream<MappedThing> schema(Namespace namespace) {
        Identifier name = namespace.getPhysicalName().schema();
        if (name == null || Objects.equals(name, this.context.getDefaultSchema())) {
            return Stream.empty();
        }
        dev.migrator.schema.Identifier schema = PostgresNames.of(name);
        return Stream
            .of(new MappedThing("schema " + schema, List.of(new CreateSchema(new Schema(schema, null), true))));
    }

    private Stream<MappedThing> auxiliaryObjects(boolean beforeTables) {
        return this.metadata.getDatabase()
            .getAuxiliaryDatabaseObjects()
            .stream()
            .filter((object) -> object.appliesToDialect(this.dialect))
            .filter((object) -> object.beforeTablesOnCreation() == beforeTables)
            .flatMap(this::auxiliaryObject);
    }

    private Stream<MappedThing> auxiliaryObject(AuxiliaryDatabaseObject object) {
        return MappedThing.of("auxiliary object " + object.getExportIdentifier(),
                statements(this.dialect.getAuxiliaryDatabaseObjectExporter(), object));
    }

    private Stream<MappedThing> types(Namespace namespace) {
        return namespace.getDependencyOrderedUserDefinedTypes().stream().flatMap(this::type);
    }

    private Stream<MappedThing> type(UserDefinedType type) {
        return MappedThing.of("type " + type.getExportIdentifier(),
                statements(this.dialect.getUserDefinedTypeExporter(), type));
    }

    private Stream<MappedThing> sequencesAndTables(Namespace namespace) {
        return Stream
            .of(sequences(namespace), tables(namespace).filter((table) -> !table.isView()).flatMap(this::table),
                    tables(namespace).filter(Table::isView).flatMap(this::table))
            .flatMap((part) -> part);
    }

    private Stream<MappedThing> sequences(Namespace namespace) {
        Stream<Sequence> sequences = StreamSupport.stream(namespace.getSequences().spliterator(), false)
            .filter(this.filter::includeSequence);
        return sequences.flatMap((sequence) -> MappedThing.of(
                "sequence " + this.names.qualified(sequence.getName().getSchemaName(),
                        sequence.getName().getSequenceName()),
                statements(this.dialect.getSequenceExporter(), sequence)));
    }

    private Stream<Table> tables(Namespace namespace) {
        return namespace.getTables().stream().filter(Table::isPhysicalTable).filter(this.filter::includeTable);
    }

    private Stream<MappedThing> table(Table table) {
        // Which unique keys are the primary key is found out when they are asked for.
        Stream<String> uniqueKeys = table.getUniqueKeys()
            .values()
            .stream()
            .flatMap((key) -> statements(this.dialect.getUniqueKeyExporter(), key));
        Stream<String> indexes = table.getIndexes()
            .values()
            .stream()
            .flatMap((index) -> statements(this.dialect.getIndexExporter(), index));
        return MappedThing.of("table " + this.names.of(table),
                Stream.of(withoutRows(table), indexes, uniqueKeys).flatMap((part) -> part));
    }

    /**
     * The exporter writes them after everything else.
     */
    private Stream<String> withoutRows(Table table) {
        int rows = table.getInitCommands(this.context)
            .stream()
            .mapToInt((command) -> command.initCommands().length)
            .sum();
        String[] all = this.dialect.getTableExporter().getSqlCreateStrings(table, this.metadata, this.context);
        return Arrays.stream(all, 0, all.length - rows);
    }

    private Stream<MappedThing> foreignKeys(Namespace namespace) {
        return tables(namespace).flatMap((table) -> MappedThing.of("foreign keys of the table " + this.names.of(table),
                table.getForeignKeyCollection()
                    .stream()
                    .flatMap((key) -> statements(this.dialect.getForeignKeyExporter(), key))
                    .sorted()));
    }

    private <T extends Exportable> Stream<String> statements(Exporter<T> exporter, T thing) {
        return Arrays.stream(exporter.getSqlCreateStrings(thing, this.metadata, this.context));
    }

}
