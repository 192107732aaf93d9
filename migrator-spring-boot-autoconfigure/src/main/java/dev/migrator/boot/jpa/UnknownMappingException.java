package dev.migrator.boot.jpa;

import dev.migrator.error.MigratorException;

/**
 * An EntityManagerFactory does not say what its entities are mapped to.
 */
public final class UnknownMappingException extends MigratorException {

    private final String beanName;

    UnknownMappingException(String beanName) {
        super("What the entities of the bean '%s' are mapped to is not known, since Spring does not build it with Hibernate."
            .formatted(beanName),
                "Define it by Spring's LocalContainerEntityManagerFactoryBean or LocalSessionFactoryBean, or give it a database of its own.");
        this.beanName = beanName;
    }

    /**
     * The factory.
     * @return the name of its bean
     */
    public String beanName() {
        return this.beanName;
    }

}
