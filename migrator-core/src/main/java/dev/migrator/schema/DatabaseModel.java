package dev.migrator.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A picture of the parts of a database that migrations keep. Two databases have the same
 * schema when their pictures are equal: the lists are kept in the order of the names,
 * whatever the order in which they were given.
 *
 * @param schemas the schemas
 * @param extensions the extensions
 * @param tables the tables, partitioned ones and partitions included, with their indexes
 * @param sequences the sequences, without those that belong to identity columns
 * @param enums the enum types
 * @param domains the domains
 * @param compositeTypes the composite types, without the row types of tables
 * @param views the views
 * @param materializedViews the materialized views, with their indexes
 * @param routines the functions, procedures and aggregates
 * @param triggers the triggers of tables and views, without those that PostgreSQL makes
 * @param policies the row security policies
 * @param grants the privileges, one for each privilege, object, column and role
 * @param dependencies what must be there before what. They follow from the definitions of
 * the things, so equal things have equal ones
 */
public record DatabaseModel(List<Schema> schemas, List<Extension> extensions, List<Table> tables,
        List<Sequence> sequences, List<EnumType> enums, List<Domain> domains, List<CompositeType> compositeTypes,
        List<View> views, List<MaterializedView> materializedViews, List<Routine> routines, List<Trigger> triggers,
        List<Policy> policies, List<Grant> grants, List<Dependency> dependencies) {

    /** The picture of a database that has nothing. */
    public static final DatabaseModel EMPTY = new DatabaseModel(List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Sorts and copies.
     */
    public DatabaseModel {
        schemas = sorted(schemas, Comparator.comparing(Schema::name));
        extensions = sorted(extensions, Comparator.comparing(Extension::name));
        tables = sorted(tables, Comparator.comparing(Table::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        enums = sorted(enums, Comparator.comparing(EnumType::name));
        domains = sorted(domains, Comparator.comparing(Domain::name));
        compositeTypes = sorted(compositeTypes, Comparator.comparing(CompositeType::name));
        views = sorted(views, Comparator.comparing(View::name));
        materializedViews = sorted(materializedViews, Comparator.comparing(MaterializedView::name));
        routines = sorted(routines, Comparator.comparing(Routine::name).thenComparing(Routine::arguments));
        triggers = sorted(triggers, Comparator.comparing(Trigger::table).thenComparing(Trigger::name));
        policies = sorted(policies, Comparator.comparing(Policy::table).thenComparing(Policy::name));
        grants = sortedByText(grants);
        dependencies = sortedByText(dependencies);
    }

    /**
     * The same picture with other schemas and privileges.
     * @param others the schemas in place of those that it has
     * @param privileges the privileges in place of those that it has
     * @return another picture
     */
    public DatabaseModel with(List<Schema> others, List<Grant> privileges) {
        return new DatabaseModel(others, this.extensions, this.tables, this.sequences, this.enums, this.domains,
                this.compositeTypes, this.views, this.materializedViews, this.routines, this.triggers, this.policies,
                privileges, this.dependencies);
    }

    /**
     * The same picture, in which the versions of extensions are left to the server.
     * @return another picture
     */
    public DatabaseModel withoutExtensionVersions() {
        return withExtensions(this.extensions.stream()
            .map((extension) -> new Extension(extension.name(), extension.schema(), null))
            .toList());
    }

    /**
     * The same picture with other extensions.
     * @param others the extensions in place of those that it has
     * @return another picture
     */
    public DatabaseModel withExtensions(List<Extension> others) {
        return new DatabaseModel(this.schemas, others, this.tables, this.sequences, this.enums, this.domains,
                this.compositeTypes, this.views, this.materializedViews, this.routines, this.triggers, this.policies,
                this.grants, this.dependencies);
    }

    /**
     * The same picture with other tables.
     * @param others the tables in place of those that it has
     * @return another picture
     */
    public DatabaseModel withTables(List<Table> others) {
        return new DatabaseModel(this.schemas, this.extensions, others, this.sequences, this.enums, this.domains,
                this.compositeTypes, this.views, this.materializedViews, this.routines, this.triggers, this.policies,
                this.grants, this.dependencies);
    }

    /**
     * The same picture with other enum types.
     * @param others the enum types in place of those that it has
     * @return another picture
     */
    public DatabaseModel withEnums(List<EnumType> others) {
        return new DatabaseModel(this.schemas, this.extensions, this.tables, this.sequences, others, this.domains,
                this.compositeTypes, this.views, this.materializedViews, this.routines, this.triggers, this.policies,
                this.grants, this.dependencies);
    }

    /**
     * The same picture with other dependencies.
     * @param others the dependencies in place of those that it has
     * @return another picture
     */
    public DatabaseModel withDependencies(List<Dependency> others) {
        return new DatabaseModel(this.schemas, this.extensions, this.tables, this.sequences, this.enums, this.domains,
                this.compositeTypes, this.views, this.materializedViews, this.routines, this.triggers, this.policies,
                this.grants, others);
    }

    private static <T> List<T> sorted(List<T> things, Comparator<T> order) {
        return things.stream().sorted(order).toList();
    }

    /**
     * By texts that are made once, and not for each comparison.
     */
    private static <T> List<T> sortedByText(List<T> things) {
        return things.stream()
            .map((thing) -> Map.entry(thing.toString(), thing))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    }

}
