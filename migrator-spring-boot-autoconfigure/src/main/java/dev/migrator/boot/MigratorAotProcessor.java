package dev.migrator.boot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import dev.migrator.script.Migration;

/**
 * Keeps in a native image what is found by its name there: the scripts in the locations
 * that are configured when it is built, and the annotations of the revisions that are
 * beans.
 */
final class MigratorAotProcessor implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.getBeanNamesForType(MigratorInitializer.class, true, false).length == 0) {
            return null;
        }
        List<String> patterns = locations(beanFactory.getBean(Environment.class)).stream()
            .map(MigratorAotProcessor::pattern)
            .filter(Objects::nonNull)
            .toList();
        List<Class<?>> revisions = Arrays.<String>stream(beanFactory.getBeanNamesForType(Migration.class, true, false))
            .<Class<?>>map((name) -> beanFactory.getType(name, false))
            .toList();
        return (generation, code) -> {
            RuntimeHints hints = generation.getRuntimeHints();
            patterns.forEach(hints.resources()::registerPattern);
            revisions.forEach((type) -> hints.reflection().registerType(ClassUtils.getUserClass(type)));
        };
    }

    private static List<String> locations(Environment environment) {
        return Binder.get(environment)
            .bind("migrator.locations", Bindable.listOf(String.class))
            .orElseGet(() -> new MigratorProperties().getLocations());
    }

    /**
     * The scripts of a location as a pattern of resources; null where the location is not
     * on the class path.
     */
    private static @Nullable String pattern(String location) {
        String path = location.replaceFirst("^optional:", "").replaceFirst("^classpath\\*?:", "");
        if (path.contains(":")) {
            return null;
        }
        return path.replaceFirst("^/", "").replaceFirst("/$", "") + "/**/*.sql";
    }

}
