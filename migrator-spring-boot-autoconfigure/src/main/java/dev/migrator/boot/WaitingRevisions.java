package dev.migrator.boot;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.migrator.revision.Revision;

/**
 * The revisions that were left for later because they need a bean that needs the
 * database. They are noted in the definition of the initializer: whoever explains why the
 * application did not start finds its beans destroyed, and must not create them again.
 */
final class WaitingRevisions {

    private static final String ATTRIBUTE = WaitingRevisions.class.getName();

    private WaitingRevisions() {
    }

    static void add(Revision revision, ConfigurableListableBeanFactory beanFactory) {
        for (String name : beanFactory.getBeanNamesForType(MigratorInitializer.class, true, false)) {
            BeanDefinition definition = beanFactory.getBeanDefinition(name);
            List<Revision> waiting = new ArrayList<>(in(definition));
            waiting.add(revision);
            definition.setAttribute(ATTRIBUTE, List.copyOf(waiting));
        }
    }

    /**
     * Forgets them, since they have run.
     */
    static void clear(ConfigurableListableBeanFactory beanFactory) {
        for (String name : beanFactory.getBeanNamesForType(MigratorInitializer.class, true, false)) {
            beanFactory.getBeanDefinition(name).removeAttribute(ATTRIBUTE);
        }
    }

    static List<Revision> in(ConfigurableListableBeanFactory beanFactory) {
        List<Revision> waiting = new ArrayList<>();
        for (String name : beanFactory.getBeanNamesForType(MigratorInitializer.class, true, false)) {
            waiting.addAll(in(beanFactory.getBeanDefinition(name)));
        }
        return List.copyOf(waiting);
    }

    @SuppressWarnings("unchecked")
    private static List<Revision> in(BeanDefinition definition) {
        List<Revision> waiting = (List<Revision>) definition.getAttribute(ATTRIBUTE);
        return waiting == null ? List.of() : waiting;
    }

}
