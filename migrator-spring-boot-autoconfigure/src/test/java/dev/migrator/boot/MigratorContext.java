package dev.migrator.boot;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migrator.testing.TestDatabase;

/**
 * Contexts that have what the starter brings and nothing else.
 */
final class MigratorContext {

    private MigratorContext() {
    }

    /**
     * A context without a database.
     */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigratorAutoConfiguration.class));
    }

    /**
     * A context whose application works on a database.
     */
    static ApplicationContextRunner on(TestDatabase database) {
        return bare().withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + database.url(),
                    "spring.datasource.hikari.maximum-pool-size=1");
    }

}
