package dev.migrator.boot.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * The application's context as a command needs it: every bean is described, and none is
 * created until the command asks for it. So no web server listens, nothing is scheduled,
 * no listener hears anything, and no other initializer touches the database.
 */
final class CommandContext extends GenericApplicationContext {

    CommandContext() {
        // Generated code has registered these already, where there is any.
        if (!AotDetector.useGeneratedArtifacts()) {
            AnnotationConfigUtils.registerAnnotationConfigProcessors(this);
        }
    }

    /**
     * As in the superclass, without the beans that are created early or at all.
     */
    @Override
    protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
        beanFactory.prepareSingletonBootstrap();
        if (beanFactory.containsBean(CONVERSION_SERVICE_BEAN_NAME)
                && beanFactory.isTypeMatch(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class)) {
            beanFactory
                .setConversionService(beanFactory.getBean(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class));
        }
        if (!beanFactory.hasEmbeddedValueResolver()) {
            beanFactory.addEmbeddedValueResolver((value) -> getEnvironment().resolvePlaceholders(value));
        }
        forgetInitializers(beanFactory);
        beanFactory.setTempClassLoader(null);
        beanFactory.freezeConfiguration();
    }

    /**
     * Whatever uses the database waits for its initializers. A command that asks for such
     * a bean must not migrate by the way.
     */
    private void forgetInitializers(ConfigurableListableBeanFactory beanFactory) {
        Set<String> initializers = initializers(beanFactory);
        for (String name : beanFactory.getBeanDefinitionNames()) {
            BeanDefinition definition = beanFactory.getBeanDefinition(name);
            String[] dependsOn = definition.getDependsOn();
            if (dependsOn != null) {
                definition.setDependsOn(Arrays.stream(dependsOn)
                    .filter((dependency) -> !initializers.contains(dependency))
                    .toArray(String[]::new));
            }
        }
        beanFactory.clearMetadataCache();
    }

    private Set<String> initializers(ConfigurableListableBeanFactory beanFactory) {
        List<DatabaseInitializerDetector> detectors = SpringFactoriesLoader.forDefaultResourceLocation(getClassLoader())
            .load(DatabaseInitializerDetector.class, ArgumentResolver.of(Environment.class, getEnvironment()));
        Set<String> names = new HashSet<>();
        detectors.forEach((detector) -> names.addAll(detector.detect(beanFactory)));
        return names;
    }

    @Override
    protected void finishRefresh() {
        resetCommonCaches();
        clearResourceCaches();
    }

    @Override
    protected void publishEvent(Object event, @Nullable ResolvableType typeHint) {
        // Whoever listens would be created in order to hear it.
    }

}
