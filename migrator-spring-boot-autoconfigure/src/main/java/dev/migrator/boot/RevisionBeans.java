package dev.migrator.boot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.migrator.script.JavaMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.ScriptSource;

/**
 * The revisions of the application that are beans. Their places in the graph are read
 * from their classes; a bean is created when its revision is planned.
 */
public final class RevisionBeans implements ScriptSource {

    private final ListableBeanFactory beanFactory;

    private final @Nullable String basePackage;

    RevisionBeans(ListableBeanFactory beanFactory, @Nullable String basePackage) {
        this.beanFactory = beanFactory;
        this.basePackage = basePackage;
    }

    /**
     * The revisions of one package, for an application with several databases.
     * @param basePackage a package; those below it belong to it
     * @return a source of their scripts
     */
    public ScriptSource in(String basePackage) {
        return new RevisionBeans(this.beanFactory, basePackage);
    }

    /**
     * Reads the classes of the beans.
     * @return by class name, so that the order is the same on every machine
     * @throws UntypedRevisionBeanException where the class of a bean is not known
     * @throws dev.migrator.script.UnannotatedMigrationException where a class has no
     * {@link dev.migrator.script.Revision}
     */
    @Override
    public List<JavaMigration> load() {
        return Arrays
            .stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, Migration.class, true, false))
            .map(this::read)
            .filter((bean) -> isInPackage(bean.type()))
            .sorted(Comparator.comparing((bean) -> bean.type().getName()))
            .map((bean) -> JavaMigration.of(bean.type(), () -> this.beanFactory.getBean(bean.name(), Migration.class)))
            .toList();
    }

    private RevisionBean read(String name) {
        Class<?> type = this.beanFactory.getType(name, false);
        if (type == null || type.isInterface()) {
            throw new UntypedRevisionBeanException(name);
        }
        return new RevisionBean(name, ClassUtils.getUserClass(type));
    }

    private boolean isInPackage(Class<?> type) {
        return this.basePackage == null || (type.getPackageName() + ".").startsWith(this.basePackage + ".");
    }

    private record RevisionBean(String name, Class<?> type) {

    }

}
