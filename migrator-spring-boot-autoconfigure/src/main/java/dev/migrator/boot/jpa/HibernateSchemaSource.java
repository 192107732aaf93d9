package dev.migrator.boot.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.SchemaSource;
import dev.migrator.operation.Operation;

/**
 * The entities of one persistence unit. Says what Hibernate would create, as its
 * {@code hbm2ddl} does, in the application's own bootstrap: naming strategies,
 * converters, contributors, the default schema and the schema filter are the
 * application's. What an earlier unit has said is not said again.
 */
public final class HibernateSchemaSource implements SchemaSource {

    private final PersistenceUnit unit;

    private final List<PersistenceUnit> earlier;

    HibernateSchemaSource(PersistenceUnit unit, List<PersistenceUnit> earlier) {
        this.unit = unit;
        this.earlier = List.copyOf(earlier);
    }

    /**
     * The persistence units of an application. Creates its EntityManagerFactories and
     * SessionFactories, where they are not there yet.
     * @param beanFactory one in which {@link MappingCapture} was there before them
     * @param migrated which data sources lead to the database in question. Not asked
     * where there is only one unit, or about one that has no data source of its own
     * @return one for each unit of that database, in the order of the beans
     * @throws UnknownMappingException where Hibernate's mapping model is not to be had
     */
    public static List<SchemaSource> in(ListableBeanFactory beanFactory, Predicate<DataSource> migrated) {
        List<PersistenceUnit> units = units(beanFactory);
        return of((units.size() == 1) ? units
                : units.stream().filter((unit) -> unit.dataSource().map(migrated::test).orElse(true)).toList());
    }

    static List<SchemaSource> of(List<PersistenceUnit> units) {
        List<SchemaSource> sources = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            sources.add(new HibernateSchemaSource(units.get(i), units.subList(0, i)));
        }
        return sources;
    }

    private static List<PersistenceUnit> units(ListableBeanFactory beanFactory) {
        // One factory can be several beans.
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PersistenceUnit> units = new ArrayList<>();
        BeanFactoryUtils.beansOfTypeIncludingAncestors(beanFactory, EntityManagerFactory.class, false, true)
            .forEach((name, factory) -> {
                PersistenceUnit unit = PersistenceUnit.of(name, factory);
                if (known.add(unit.sessionFactory())) {
                    units.add(unit);
                }
            });
        return units;
    }

    /**
     * As in the interface. Needs no connection.
     * @throws NotPostgresException where Hibernate speaks another SQL
     * @throws ContradictoryMappingException where an earlier unit says something else
     * about the same thing
     * @throws UnusableRenameException where a former name was put on something that has
     * no table and no column
     */
    @Override
    public Declaration declare() {
        Dialect dialect = this.unit.sessionFactory().getSqlStringGenerationContext().getDialect();
        if (!(dialect instanceof PostgreSQLDialect)) {
            throw new NotPostgresException(this.unit.name(), dialect.getClass().getSimpleName());
        }
        return new Declaration(this.unit.name(), operations(), new MappedRenames(this.unit).all(),
                ObjectKind.ofEntities());
    }

    private List<Operation> operations() {
        Map<String, Said> said = new LinkedHashMap<>();
        for (PersistenceUnit other : this.earlier) {
            new SchemaExport(other).things().forEach((thing) -> said.putIfAbsent(thing.name(), new Said(other, thing)));
        }
        return new SchemaExport(this.unit).things()
            .stream()
            .filter((thing) -> isNew(thing, said))
            .flatMap((thing) -> thing.operations().stream())
            .toList();
    }

    private boolean isNew(MappedThing thing, Map<String, Said> said) {
        Said before = said.get(thing.name());
        if (before != null && !before.thing().equals(thing)) {
            throw new ContradictoryMappingException(thing.name(), this.unit.name(), before.unit().name());
        }
        return before == null;
    }

    /**
     * What an earlier unit says.
     */
    private record Said(PersistenceUnit unit, MappedThing thing) {

    }

}
