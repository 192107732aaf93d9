package dev.migrator.boot;

import dev.migrator.Migrator;

/**
 * Changes the auto-configured {@link Migrator} before it is made. Beans of this type are
 * called in their order, after everything else has been applied.
 */
@FunctionalInterface
public interface MigratorCustomizer {

    /**
     * Changes what is to be built.
     * @param builder has the settings of the properties, the scripts, the revisions that
     * are beans and the listeners
     */
    void customize(Migrator.Builder builder);

}
