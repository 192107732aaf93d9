package dev.migrator.boot.cli;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Keeps JPA from validating and changing the schema, whoever defines the
 * EntityManagerFactory and whatever it was told. A revision that uses a repository asks
 * for it in the middle of a command, when the schema is not yet what the entities need.
 */
final class NoSchemaGeneration implements BeanPostProcessor {

    static final Map<String, String> NOTHING = Map.of("hibernate.hbm2ddl.auto", "none",
            "jakarta.persistence.schema-generation.database.action", "none",
            "jakarta.persistence.schema-generation.scripts.action", "none");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.getJpaPropertyMap().putAll(NOTHING);
        }
        return bean;
    }

}
