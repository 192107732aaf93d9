package dev.migrator.boot.cli;

import java.util.Objects;

import org.apache.commons.logging.LogFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import dev.migrator.error.MigratorException;

/**
 * The application's migrator, or what it needs, such as the DataSource, cannot be
 * created. Says what Spring Boot's analysis of the failure says, where there is one, and
 * otherwise what is at the bottom of it.
 */
public final class UncreatableMigratorException extends MigratorException {

    private UncreatableMigratorException(String problem, String action, BeansException cause) {
        super(problem, action, cause);
    }

    static UncreatableMigratorException of(BeansException error, ConfigurableApplicationContext context) {
        return analyzers(context).load(FailureAnalyzer.class, arguments(context), failures())
            .stream()
            .map((analyzer) -> analyzer.analyze(error))
            .filter(Objects::nonNull)
            .findFirst()
            .map((analysis) -> of(analysis, error))
            .orElseGet(() -> new UncreatableMigratorException(
                    "The application's Migrator cannot be created: %s"
                        .formatted(NestedExceptionUtils.getMostSpecificCause(error).getMessage()),
                    "Correct what this names; --logging.level.dev.migrator=debug shows where it comes from.", error));
    }

    private static UncreatableMigratorException of(FailureAnalysis analysis, BeansException error) {
        String action = analysis.getAction();
        return new UncreatableMigratorException(analysis.getDescription().strip(),
                action == null ? "Correct the application's configuration." : action.strip(), error);
    }

    private static SpringFactoriesLoader analyzers(ConfigurableApplicationContext context) {
        return SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader());
    }

    private static ArgumentResolver arguments(ConfigurableApplicationContext context) {
        return ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
            .and(Environment.class, context.getEnvironment());
    }

    /**
     * Some analyzers are for libraries that an application need not have.
     */
    private static FailureHandler failures() {
        return FailureHandler.logging(LogFactory.getLog(UncreatableMigratorException.class));
    }

}
