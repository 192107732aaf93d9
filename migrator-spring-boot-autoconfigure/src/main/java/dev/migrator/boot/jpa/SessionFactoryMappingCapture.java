package dev.migrator.boot.jpa;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * What {@link MappingCapture} is for JPA, for a SessionFactory that an application builds
 * with Hibernate's own settings.
 */
final class SessionFactoryMappingCapture implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof LocalSessionFactoryBean factory) {
            factory.getHibernateProperties().put(CapturedMapping.SETTING, new CapturedMapping());
        }
        return bean;
    }

}
