package dev.migrator.boot;

import dev.migrator.error.MigratorException;

/**
 * A bean is a migration, and its class is not known until it is created, so that its
 * place in the graph cannot be read.
 */
public final class UntypedRevisionBeanException extends MigratorException {

    private final String beanName;

    UntypedRevisionBeanException(String beanName) {
        super("The bean '%s' is declared as a Migration, which does not say of which class.".formatted(beanName),
                "Let the method that makes it return the class that carries @Revision.");
        this.beanName = beanName;
    }

    /**
     * The bean.
     * @return its name
     */
    public String beanName() {
        return this.beanName;
    }

}
