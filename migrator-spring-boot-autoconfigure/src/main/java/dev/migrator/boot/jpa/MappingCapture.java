package dev.migrator.boot.jpa;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Has every EntityManagerFactory keep its mapping model, from which
 * {@link HibernateSchemaSource} is made. Changes nothing else of it: whether the schema
 * is validated or generated stays as the application has it.
 */
public final class MappingCapture implements BeanPostProcessor {

    /**
     * Has the factories keep their models that are created from now on, those that are a
     * SessionFactory without JPA included.
     * @param beanFactory in which none has been created yet
     */
    public static void addTo(ConfigurableBeanFactory beanFactory) {
        beanFactory.addBeanPostProcessor(new MappingCapture());
        beanFactory.addBeanPostProcessor(new SessionFactoryMappingCapture());
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            factory.getJpaPropertyMap().put(CapturedMapping.SETTING, new CapturedMapping());
        }
        return bean;
    }

}
