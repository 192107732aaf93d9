package dev.migrator.boot;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;

import dev.migrator.Migrator;

/**
 * Does what {@code migrator.startup} says with every {@link Migrator} of the application,
 * before the beans that need the database are created. What it does is decided when it
 * runs and not when the context is described, so that an application that was processed
 * ahead of time can still be told otherwise.
 *
 * @see MigratorDatabaseInitializerDetector
 */
public class MigratorInitializer implements InitializingBean, Ordered {

    private final ObjectProvider<Migrator> migrators;

    private final MigratorProperties properties;

    private final @Nullable MigratorStrategy strategy;

    private int order;

    /**
     * An initializer for some migrators.
     * @param migrators all of the application
     * @param properties say what to do
     * @param strategy does something else instead; null for what the properties say
     */
    public MigratorInitializer(ObjectProvider<Migrator> migrators, MigratorProperties properties,
            @Nullable MigratorStrategy strategy) {
        this.migrators = migrators;
        this.properties = properties;
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        if (this.properties.isEnabled() && !isTrainingRun()) {
            this.migrators.orderedStream().forEach(this::start);
        }
    }

    private void start(Migrator migrator) {
        if (this.strategy != null) {
            this.strategy.migrate(migrator);
            return;
        }
        switch (this.properties.getStartup()) {
            case UPGRADE -> migrator.upgrade();
            case VERIFY -> migrator.verify();
            case WAIT -> migrator.await(this.properties.getWaitLimit());
            case NONE -> {
            }
        }
    }

    /**
     * A run that only records which classes an application loads ends when its context is
     * refreshed; the machine that builds an image has no database for it.
     */
    private static boolean isTrainingRun() {
        return "onRefresh".equalsIgnoreCase(SpringProperties.getProperty("spring.context.exit"));
    }

    @Override
    public int getOrder() {
        return this.order;
    }

    /**
     * Sets the order among beans.
     * @param order as {@link Ordered} says; 0 where it is not set
     */
    public void setOrder(int order) {
        this.order = order;
    }

}
