package dev.migrator.boot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Lets Hibernate validate the schema when the last revision has run. A revision that uses
 * a repository waits until Hibernate has started, and so do those after it; what the
 * entities need is there only then.
 *
 * @see MigratorInitializer
 */
final class LateValidation implements BeanPostProcessor, LateCheck {

    private static final String ACTION = "hibernate.hbm2ddl.auto";

    private final ConfigurableListableBeanFactory beanFactory;

    private final List<AbstractEntityManagerFactoryBean> postponed = new CopyOnWriteArrayList<>();

    LateValidation(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean factory) {
            Map<String, Object> properties = factory.getJpaPropertyMap();
            if ("validate".equals(properties.get(ACTION)) && isMigratedLater(factory.getDataSource())) {
                properties.put(ACTION, "none");
                this.postponed.add(factory);
            }
        }
        return bean;
    }

    /**
     * An initializer that has not run is not asked, and so not created: where Hibernate
     * is told to come first, it waits for Hibernate.
     */
    private boolean isMigratedLater(@Nullable DataSource dataSource) {
        return dataSource != null && !WaitingRevisions.in(this.beanFactory).isEmpty()
                && this.beanFactory.getBeanProvider(MigratorInitializer.class)
                    .stream()
                    .anyMatch((initializer) -> initializer.isUnfinished(dataSource));
    }

    /**
     * Validates.
     * @throws org.hibernate.tool.schema.spi.SchemaManagementException where the database
     * is not what the entities need
     */
    @Override
    public void run() {
        this.postponed.forEach((factory) -> factory.getNativeEntityManagerFactory()
            .unwrap(SessionFactory.class)
            .getSchemaManager()
            .validateMappedObjects());
        this.postponed.clear();
    }

}
