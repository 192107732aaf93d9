package dev.migrator.boot;

import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;

/**
 * Keeps a {@link MigratorInitializer} from being handed out while it is at work. Where an
 * application allows circular references, JPA would otherwise be content with an
 * initializer that is not done, and validate a database that is not migrated.
 */
final class NoEarlyInitializer implements SmartInstantiationAwareBeanPostProcessor {

    @Override
    public Object getEarlyBeanReference(Object bean, String beanName) {
        if (bean instanceof MigratorInitializer) {
            throw new BeanCurrentlyInCreationException(beanName);
        }
        return bean;
    }

}
