package dev.migrator.boot;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

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

    @ConditionalOnBean(JdbcConnectionDetails.class)
    private static final class JdbcConnectionDetailsCondition {

    }

    @ConditionalOnProperty("migrator.url")
    private static final class MigratorUrlCondition {

    }

}
