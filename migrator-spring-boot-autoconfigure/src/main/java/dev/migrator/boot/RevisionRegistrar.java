package dev.migrator.boot;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * Finds the {@link Revision} classes in the application's packages, as entities are
 * found, and registers those that are no beans yet as lazy ones. A test of a slice, which
 * leaves out the application's components, thus has the same revisions.
 */
final class RevisionRegistrar implements ImportBeanDefinitionRegistrar {

    private final BeanFactory beanFactory;

    private final Environment environment;

    private final ResourceLoader resourceLoader;

    RevisionRegistrar(BeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader) {
        this.beanFactory = beanFactory;
        this.environment = environment;
        this.resourceLoader = resourceLoader;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importingClass, BeanDefinitionRegistry registry) {
        if (!AutoConfigurationPackages.has(this.beanFactory)) {
            return;
        }
        List<String> packages = AutoConfigurationPackages.get(this.beanFactory);
        ClassPathScanningCandidateComponentProvider scanner = scanner();
        packages.stream()
            .flatMap((basePackage) -> scanner.findCandidateComponents(basePackage).stream())
            .map(AnnotatedBeanDefinition.class::cast)
            .filter((definition) -> !isBean(classOf(definition)))
            .forEach((definition) -> register(definition, registry));
    }

    private ClassPathScanningCandidateComponentProvider scanner() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false,
                this.environment);
        scanner.setResourceLoader(this.resourceLoader);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Revision.class));
        return scanner;
    }

    private Class<?> classOf(AnnotatedBeanDefinition definition) {
        Class<?> type = ClassUtils.resolveClassName(definition.getMetadata().getClassName(),
                this.resourceLoader.getClassLoader());
        if (!Migration.class.isAssignableFrom(type)) {
            throw new NotAMigrationException(type);
        }
        return type;
    }

    private boolean isBean(Class<?> type) {
        return this.beanFactory instanceof ListableBeanFactory beans
                && beans.getBeanNamesForType(type, true, false).length > 0;
    }

    private static void register(AnnotatedBeanDefinition definition, BeanDefinitionRegistry registry) {
        AnnotationConfigUtils.processCommonDefinitionAnnotations(definition);
        definition.setLazyInit(true);
        registry.registerBeanDefinition(definition.getMetadata().getClassName(), definition);
    }

}
