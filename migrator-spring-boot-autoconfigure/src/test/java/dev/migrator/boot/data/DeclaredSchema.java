package dev.migrator.boot.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcTypeFactory;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.NamingStrategy;

import dev.migrator.model.Rename;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.Operation;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Table;

/**
 * What entities of a test declare.
 *
 * @param operations all of it
 * @param renames what had other names
 */
record DeclaredSchema(List<Operation> operations, List<Rename> renames) {

    static DeclaredSchema of(Class<?>... entities) {
        return of(new JdbcMappingContext(DefaultNamingStrategy.INSTANCE), List.of(), List.of(), entities);
    }

    static DeclaredSchema of(NamingStrategy names, Class<?>... entities) {
        return of(new JdbcMappingContext(names), List.of(), List.of(), entities);
    }

    static DeclaredSchema of(JdbcMappingContext context, List<?> converters, List<ColumnTypeMapping> said,
            Class<?>... entities) {
        JdbcCustomConversions conversions = JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, converters);
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setInitialEntitySet(Set.of(entities));
        context.afterPropertiesSet();
        MappingJdbcConverter converter = new MappingJdbcConverter(context, (path, identifier) -> List.of(), conversions,
                JdbcTypeFactory.unsupported());
        MappedSchema schema = AggregateReading.of(context, new ColumnTypes(converter, said));
        return new DeclaredSchema(schema.operations(), FormerNames.in(schema));
    }

    /**
     * The columns of a table: {@code bigint not null}, {@code bigint identity}.
     */
    Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column column : table(table).columns()) {
            String content = (column.value() instanceof ColumnValue.Identity) ? " identity"
                    : column.nullable() ? "" : " not null";
            columns.put(column.name().value(), column.type() + content);
        }
        return columns;
    }

    List<String> key(String table) {
        return table(table).constraints()
            .stream()
            .filter(PrimaryKey.class::isInstance)
            .flatMap((constraint) -> ((PrimaryKey) constraint).columns().stream())
            .map(Identifier::value)
            .toList();
    }

    /**
     * The foreign keys of a table: {@code [a, b] -> t [c, d]}.
     */
    List<String> references(String table) {
        return this.operations.stream()
            .filter(AddConstraint.class::isInstance)
            .map(AddConstraint.class::cast)
            .filter((added) -> added.table().toString().equals(table))
            .map((added) -> (ForeignKey) added.constraint())
            .map((key) -> "%s -> %s %s".formatted(key.columns(), key.referencedTable(), key.referencedColumns()))
            .toList();
    }

    List<String> tables() {
        return this.operations.stream()
            .filter(CreateTable.class::isInstance)
            .map((operation) -> ((CreateTable) operation).table().name().toString())
            .toList();
    }

    private Table table(String name) {
        return this.operations.stream()
            .filter(CreateTable.class::isInstance)
            .map((operation) -> ((CreateTable) operation).table())
            .filter((table) -> table.name().toString().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No table %s among %s".formatted(name, tables())));
    }

}
