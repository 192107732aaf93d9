package dev.migrator.boot;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;

/**
 * Whether an error only means that a bean was asked for too early:
 * <ul>
 * <li>one that is still being created stood in the way. While migrations run at start-up
 * that is their initializer, which whatever needs the database waits for, or a bean whose
 * creation led to it. A cycle among the beans themselves is over when the error is looked
 * at, and so is told apart;</li>
 * <li>a part of JPA is missing, such as the shared {@code EntityManager}. They become
 * known with the {@code EntityManagerFactory}, which is such a bean.</li>
 * </ul>
 */
final class NotYet implements Predicate<Throwable> {

    private final ConfigurableBeanFactory beanFactory;

    NotYet(ConfigurableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public boolean test(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeanCurrentlyInCreationException inCreation && isStillInCreation(inCreation)) {
                return true;
            }
            if (cause instanceof NoSuchBeanDefinitionException missing && isPartOfJpa(missing.getBeanType())) {
                return true;
            }
        }
        return false;
    }

    private boolean isStillInCreation(BeanCurrentlyInCreationException error) {
        String name = error.getBeanName();
        return name != null && this.beanFactory.isCurrentlyInCreation(name);
    }

    private static boolean isPartOfJpa(@Nullable Class<?> type) {
        return type != null
                && (type.getName().startsWith("jakarta.persistence.") || type.getName().startsWith("org.hibernate."));
    }

}
