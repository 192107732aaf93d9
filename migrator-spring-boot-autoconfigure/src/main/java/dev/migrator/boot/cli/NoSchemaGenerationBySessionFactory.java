package dev.migrator.boot.cli;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * What {@link NoSchemaGeneration} is for JPA, for a SessionFactory that an application
 * builds with Hibernate's own settings.
 */
final class NoSchemaGenerationBySessionFactory implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof LocalSessionFactoryBean factory) {
            factory.getHibernateProperties().putAll(NoSchemaGeneration.NOTHING);
        }
        return bean;
    }

}
