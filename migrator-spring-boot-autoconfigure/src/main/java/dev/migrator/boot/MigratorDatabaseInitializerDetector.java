package dev.migrator.boot;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/**
 * Makes what needs the database wait for the {@link MigratorInitializer}: JPA,
 * {@code JdbcTemplate}, jOOQ, Quartz and so on.
 */
class MigratorDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    /**
     * After Flyway (0 and 1) and Liquibase (0), before scripts such as
     * {@code schema.sql}. No two may be equal: their order would be undefined, and in a
     * native image a cycle (spring-boot#33374).
     */
    static final int ORDER = 2;

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(MigratorInitializer.class);
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

}
