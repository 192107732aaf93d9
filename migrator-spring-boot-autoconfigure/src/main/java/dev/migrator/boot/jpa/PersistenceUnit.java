package dev.migrator.boot.jpa;

import java.util.Optional;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * Entities that belong together, as Hibernate has understood them.
 *
 * @param name what it is called in messages
 * @param metadata the mappings
 * @param sessionFactory what was built of them
 */
record PersistenceUnit(String name, Metadata metadata, SessionFactoryImplementor sessionFactory) {

    /**
     * The unit behind a bean.
     * @throws UnknownMappingException where its mapping model was not captured
     */
    static PersistenceUnit of(String beanName, EntityManagerFactory factory) {
        String unit = unitName(factory);
        String name = (unit == null) ? "session factory '%s'".formatted(beanName)
                : "persistence unit '%s'".formatted(unit);
        // The proxy of Spring would answer for a session of its own.
        EntityManagerFactory target = factory instanceof EntityManagerFactoryInfo info
                ? info.getNativeEntityManagerFactory() : factory;
        if (target instanceof SessionFactoryImplementor sessionFactory
                && target.getProperties().get(CapturedMapping.SETTING) instanceof CapturedMapping captured) {
            Metadata metadata = captured.metadata();
            if (metadata != null) {
                return new PersistenceUnit(name, metadata, sessionFactory);
            }
        }
        throw new UnknownMappingException(beanName);
    }

    private static @Nullable String unitName(EntityManagerFactory factory) {
        return factory instanceof EntityManagerFactoryInfo info ? info.getPersistenceUnitName() : null;
    }

    /**
     * Where its sessions get their connections.
     * @return empty where that is no single data source
     */
    Optional<DataSource> dataSource() {
        ConnectionProvider connections = this.sessionFactory.getServiceRegistry().getService(ConnectionProvider.class);
        return connections != null && connections.isUnwrappableAs(DataSource.class)
                ? Optional.of(connections.unwrap(DataSource.class)) : Optional.empty();
    }

}
