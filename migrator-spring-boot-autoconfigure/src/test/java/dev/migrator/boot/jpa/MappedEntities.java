package dev.migrator.boot.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrator.boot.jpa.zoo.ZooPackage;
import dev.migrator.model.Declaration;

/**
 * A persistence unit of a test, with the naming strategies of Spring Boot.
 *
 * @param unit its name; where there are no managed types, one of a persistence.xml
 * @param managedTypes the names of its classes
 * @param settings those of Hibernate
 */
record MappedEntities(String unit, List<String> managedTypes, Map<String, Object> settings) {

    private static final Map<String, Object> BOOT = Map.of("hibernate.physical_naming_strategy",
            PhysicalNamingStrategySnakeCaseImpl.class.getName(), "hibernate.implicit_naming_strategy",
            SpringImplicitNamingStrategy.class.getName());

    static MappedEntities of(Class<?>... classes) {
        return new MappedEntities("test", Stream.of(classes).map(Class::getName).toList(), BOOT);
    }

    static MappedEntities zoo() {
        PersistenceManagedTypes found = new PersistenceManagedTypesScanner(new DefaultResourceLoader())
            .scan(ZooPackage.class.getPackageName());
        return new MappedEntities("zoo", found.getManagedClassNames(), BOOT);
    }

    /**
     * What the properties {@code jpa.managed-types} or {@code jpa.unit} name, or else the
     * zoo.
     */
    static MappedEntities chosen() {
        String types = System.getProperty("jpa.managed-types");
        String unit = System.getProperty("jpa.unit");
        if (types != null) {
            return new MappedEntities("chosen", List.of(types.split(",")), BOOT);
        }
        return (unit != null) ? new MappedEntities(unit, List.of(), BOOT) : zoo();
    }

    MappedEntities with(String setting, Object value) {
        Map<String, Object> all = new HashMap<>(this.settings);
        all.put(setting, value);
        return new MappedEntities(this.unit, this.managedTypes, all);
    }

    MappedEntities named(String name) {
        return new MappedEntities(name, this.managedTypes, this.settings);
    }

    /**
     * Starts and stops Hibernate, which may do with the schema what its settings say.
     */
    void start(DataSource dataSource) {
        ask(dataSource, (unit) -> unit);
    }

    Declaration declaration(DataSource dataSource) {
        return ask(dataSource, (started) -> HibernateSchemaSource.of(List.of(started)).get(0).declare());
    }

    <T> T ask(DataSource dataSource, Function<PersistenceUnit, T> question) {
        LocalContainerEntityManagerFactoryBean bean = factory(dataSource);
        new MappingCapture().postProcessBeforeInitialization(bean, this.unit);
        bean.afterPropertiesSet();
        EntityManagerFactory factory = bean.getObject();
        try {
            return question.apply(PersistenceUnit.of(this.unit, factory));
        }
        finally {
            bean.destroy();
        }
    }

    LocalContainerEntityManagerFactoryBean factory(DataSource dataSource) {
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(dataSource);
        bean.setPersistenceUnitName(this.unit);
        if (!this.managedTypes.isEmpty()) {
            bean.setManagedTypes(PersistenceManagedTypes.of(this.managedTypes.toArray(String[]::new)));
        }
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.getJpaPropertyMap().putAll(this.settings);
        return bean;
    }

}
