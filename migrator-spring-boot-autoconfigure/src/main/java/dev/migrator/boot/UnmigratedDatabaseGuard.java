package dev.migrator.boot;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.boot.sql.init.AbstractScriptDatabaseInitializer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides which of the beans that wait for the {@link MigratorInitializer} can be created
 * while it is at work, because a revision asks for them. Those that only pass statements
 * on can: a {@code JdbcTemplate} does not care for the schema. Everything else could look
 * at a schema that is not there yet, as Hibernate does when it validates, so the revision
 * that asks for it is told to wait.
 *
 * <p>
 * A {@code JdbcTemplate} also waits for Boot's script initializers. They come along with
 * it, unless {@code schema.sql} is really to be run.
 */
class UnmigratedDatabaseGuard implements InstantiationAwareBeanPostProcessor {

    private static final Set<Class<?>> INDIFFERENT = Set.of(JdbcOperations.class, NamedParameterJdbcOperations.class,
            JdbcClient.class);

    private final ConfigurableListableBeanFactory beanFactory;

    private final Environment environment;

    UnmigratedDatabaseGuard(ConfigurableListableBeanFactory beanFactory, Environment environment) {
        this.beanFactory = beanFactory;
        this.environment = environment;
    }

    @Override
    public @Nullable Object postProcessBeforeInstantiation(Class<?> beanClass, String beanName) {
        for (String initializer : initializersOf(beanName)) {
            if (this.beanFactory.isCurrentlyInCreation(initializer) && !isIndifferent(beanName)) {
                throw new BeanCurrentlyInCreationException(initializer,
                        "Bean '%s' needs a migrated database, and migrations are still running".formatted(beanName));
            }
        }
        return null;
    }

    private String[] initializersOf(String beanName) {
        if (!this.beanFactory.containsBeanDefinition(beanName)) {
            return new String[0];
        }
        String[] dependsOn = this.beanFactory.getMergedBeanDefinition(beanName).getDependsOn();
        return dependsOn == null ? new String[0]
                : Arrays.stream(dependsOn)
                    .filter((name) -> this.beanFactory.isTypeMatch(name, MigratorInitializer.class))
                    .toArray(String[]::new);
    }

    private boolean isIndifferent(String beanName) {
        return INDIFFERENT.stream().anyMatch((type) -> this.beanFactory.isTypeMatch(beanName, type))
                || this.beanFactory.isTypeMatch(beanName, AbstractScriptDatabaseInitializer.class) && !runsScripts();
    }

    /** By default scripts run in embedded databases only, of which PostgreSQL is none. */
    private boolean runsScripts() {
        return "always".equalsIgnoreCase(this.environment.getProperty("spring.sql.init.mode"));
    }

}
