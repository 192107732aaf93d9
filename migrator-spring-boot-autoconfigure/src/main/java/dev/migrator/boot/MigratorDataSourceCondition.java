package dev.migrator.boot;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * There is a database to migrate.
 */
final class MigratorDataSourceCondition extends AnyNestedCondition {

    MigratorDataSourceCondition() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(DataSource.class)
    private static final class DataSourceBeanCondition {

    }

    @Conditional(OnMarkedDataSource.class)
    private static final class MarkedDataSourceBeanCondition {

    }

    @ConditionalOnBean(JdbcConnectionDetails.class)
    private static final class JdbcConnectionDetailsCondition {

    }

    @ConditionalOnProperty("migrator.url")
    private static final class MigratorUrlCondition {

    }

    /**
     * Also sees a bean that is no default candidate, which {@link ConditionalOnBean}
     * passes over.
     */
    private static final class OnMarkedDataSource implements ConfigurationCondition {

        @Override
        public ConfigurationPhase getConfigurationPhase() {
            return ConfigurationPhase.REGISTER_BEAN;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ListableBeanFactory beanFactory = context.getBeanFactory();
            return beanFactory != null && beanFactory.getBeanNamesForAnnotation(MigratorDataSource.class).length > 0;
        }

    }

}
