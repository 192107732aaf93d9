package dev.migrator.boot.jpa;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Comment;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;
import org.junit.jupiter.api.Test;

import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

public class HibernateSchemaSourceTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void saysWhoSaysItAndOfWhat() {
        Declaration declaration = declare(MappedEntities.of(Tea.class));
        assertThat(declaration.origin()).isEqualTo("persistence unit 'test'");
        assertThat(declaration.kinds()).isEqualTo(ObjectKind.ofEntities());
    }

    @Test
    void saysTheSameEachTime() {
        MappedEntities zoo = MappedEntities.zoo();
        List<String> first = sql(declare(zoo));
        assertThat(zoo.<List<Declaration>>ask(this.database.dataSource(), (unit) -> {
            SchemaSource source = HibernateSchemaSource.of(List.of(unit)).get(0);
            return List.of(source.declare(), source.declare());
        })).allSatisfy((declaration) -> assertThat(sql(declaration)).isEqualTo(first));
    }

    @Test
    void saysOneStatementAtATimeAndNoRows() {
        assertThat(sql(declare(MappedEntities.of(Tea.class)))).containsExactly(
                "create table ranges (next_val bigint, sequence_name varchar(255) not null, primary key (sequence_name))",
                "create table tea (id bigint not null, name varchar(255), primary key (id))",
                "comment on table tea is 'It''s hot'");
    }

    @Test
    void leavesAnApostropheAloneThatHasBeenDoubled() {
        assertThat(sql(declare(MappedEntities.of(Coffee.class)))).contains("comment on table coffee is 'It''s black'");
    }

    @Test
    void usesTheNamesThatTheApplicationGives() {
        MappedEntities entities = MappedEntities.of(Coffee.class)
            .with("hibernate.physical_naming_strategy", Prefixed.class.getName());
        assertThat(sql(declare(entities))).anyMatch((sql) -> sql.startsWith("create table t_coffee ("));
    }

    @Test
    void asksTheSchemaFilterOfTheApplication() {
        MappedEntities entities = MappedEntities.of(Coffee.class, Tea.class)
            .with("hibernate.hbm2ddl.schema_filter_provider", NoTea.class.getName());
        assertThat(sql(declare(entities))).anyMatch((sql) -> sql.startsWith("create table coffee "))
            .noneMatch((sql) -> sql.contains(" tea "));
    }

    @Test
    void createsSchemasThatAreNotTheDefault() {
        MappedEntities entities = MappedEntities.of(Biscuit.class, Coffee.class);
        assertThat(schemas(declare(entities))).containsExactly("kitchen");
        assertThat(sql(declare(entities))).anyMatch((sql) -> sql.startsWith("create table kitchen.biscuit "))
            .anyMatch((sql) -> sql.startsWith("create table coffee "));
        assertThat(schemas(declare(entities.with("hibernate.default_schema", "kitchen")))).isEmpty();
        assertThat(sql(declare(entities.with("hibernate.default_schema", "kitchen"))))
            .anyMatch((sql) -> sql.startsWith("create table kitchen.coffee "));
    }

    @Test
    void ordersColumnsAndKeysAsHibernateDoesWhenItCreates() {
        assertThat(sql(declare(MappedEntities.of(Cup.class)))).containsExactly(
                "create table cup (shelf integer not null, place varchar(255) not null, primary key (shelf, place))");
    }

    @Test
    void namesAPrimaryKeyAsAUniqueConstraintDoes() {
        assertThat(sql(declare(MappedEntities.of(Glass.class)))).containsExactly(
                "create table glass (shelf integer not null, place varchar(255) not null, constraint glass_key primary key (place, shelf))");
    }

    @Test
    void leavesTheIntegratorsOfTheApplicationAlone() {
        List<String> heard = new ArrayList<>();
        Integrator own = new Integrator() {

            @Override
            public void integrate(org.hibernate.boot.Metadata metadata,
                    org.hibernate.boot.spi.BootstrapContext bootstrapContext,
                    org.hibernate.engine.spi.SessionFactoryImplementor sessionFactory) {
                heard.add("integrated");
            }

        };
        IntegratorProvider provider = () -> List.of(own);
        assertThat(declare(MappedEntities.of(Tea.class).with("hibernate.integrator_provider", provider)).operations())
            .isNotEmpty();
        assertThat(heard).containsExactly("integrated");
    }

    @Test
    void leavesOutWhatAnotherUnitHasSaid() {
        List<Declaration> declarations = declare(MappedEntities.of(Tea.class, Coffee.class),
                MappedEntities.of(Coffee.class, Cup.class).named("second"));
        assertThat(declarations.get(1).origin()).isEqualTo("persistence unit 'second'");
        assertThat(sql(declarations.get(1))).hasSize(1).allMatch((sql) -> sql.startsWith("create table cup "));
    }

    @Test
    void refusesUnitsThatContradictEachOther() {
        assertThatExceptionOfType(ContradictoryMappingException.class)
            .isThrownBy(() -> declare(MappedEntities.of(Coffee.class), MappedEntities.of(Espresso.class).named("bar")))
            .satisfies((ex) -> assertThat(ex.thing()).isEqualTo("table coffee"))
            .withMessageContaining("persistence unit 'bar' as for persistence unit 'test'");
    }

    @Test
    void refusesTheSqlOfAnotherDatabase() {
        assertThatExceptionOfType(NotPostgresException.class)
            .isThrownBy(
                    () -> declare(MappedEntities.of(Coffee.class).with("hibernate.dialect", H2Dialect.class.getName())))
            .withMessageContaining("H2Dialect");
    }

    @Test
    void refusesAFactoryWhoseMappingsWereNotCaptured() {
        var bean = MappedEntities.of(Coffee.class).factory(this.database.dataSource());
        bean.afterPropertiesSet();
        try {
            assertThatExceptionOfType(UnknownMappingException.class)
                .isThrownBy(() -> PersistenceUnit.of("coffees", bean.getObject()))
                .withMessageContaining("'coffees'");
        }
        finally {
            bean.destroy();
        }
    }

    private Declaration declare(MappedEntities entities) {
        return entities.declaration(this.database.dataSource());
    }

    private List<Declaration> declare(MappedEntities first, MappedEntities second) {
        return first.ask(this.database.dataSource(), (one) -> second.ask(this.database.dataSource(),
                (other) -> HibernateSchemaSource.of(List.of(one, other)).stream().map(SchemaSource::declare).toList()));
    }

    private static List<String> sql(Declaration declaration) {
        return declaration.operations()
            .stream()
            .filter(RawSql.class::isInstance)
            .map((Operation operation) -> ((RawSql) operation).sql())
            .toList();
    }

    private static List<String> schemas(Declaration declaration) {
        return declaration.operations()
            .stream()
            .filter(CreateSchema.class::isInstance)
            .map((Operation operation) -> ((CreateSchema) operation).schema().name().value())
            .toList();
    }

    @Entity(name = "Tea")
    @Comment("It's hot")
    static class Tea {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(table = "ranges")
        Long id;

        String name;

    }

    @Entity(name = "Coffee")
    @Comment("It''s black")
    static class Coffee {

        @Id
        Long id;

    }

    @Entity(name = "Coffee")
    @Table(name = "COFFEE")
    static class Espresso {

        @Id
        Long id;

        @Column(nullable = false)
        int millilitres;

    }

    @Entity(name = "Biscuit")
    @Table(schema = "kitchen")
    static class Biscuit {

        @Id
        Long id;

    }

    @Entity(name = "Cup")
    @IdClass(Spot.class)
    static class Cup {

        @Id
        String place;

        @Id
        int shelf;

    }

    @Entity(name = "Glass")
    @IdClass(Spot.class)
    @Table(uniqueConstraints = @UniqueConstraint(name = "glass_key", columnNames = { "place", "shelf" }))
    static class Glass {

        @Id
        String place;

        @Id
        int shelf;

    }

    record Spot(String place, int shelf) {

    }

    public static class Prefixed extends CamelCaseToUnderscoresNamingStrategy {

        @Override
        public Identifier toPhysicalTableName(Identifier logicalName, JdbcEnvironment environment) {
            return Identifier.toIdentifier("t_" + logicalName.getText().toLowerCase(java.util.Locale.ROOT));
        }

    }

    public static class NoTea implements SchemaFilterProvider {

        @Override
        public SchemaFilter getCreateFilter() {
            return new SchemaFilter() {

                @Override
                public boolean includeNamespace(Namespace namespace) {
                    return true;
                }

                @Override
                public boolean includeTable(org.hibernate.mapping.Table table) {
                    return !table.getName().equals("tea");
                }

                @Override
                public boolean includeSequence(Sequence sequence) {
                    return true;
                }

            };
        }

        @Override
        public SchemaFilter getDropFilter() {
            return SchemaFilter.ALL;
        }

        @Override
        public SchemaFilter getTruncatorFilter() {
            return SchemaFilter.ALL;
        }

        @Override
        public SchemaFilter getMigrateFilter() {
            return SchemaFilter.ALL;
        }

        @Override
        public SchemaFilter getValidateFilter() {
            return SchemaFilter.ALL;
        }

    }

}
