package dev.migrator.boot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanNameAware;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;

import dev.migrator.Migrator;
import dev.migrator.command.Upgrade;
import dev.migrator.plan.Plan.Deferred;
import dev.migrator.plan.UnfinishedDataException;

/**
 * Does what {@code migrator.startup} says with every {@link Migrator} of the application:
 * <ol>
 * <li>before the beans that need the database are created. A revision that itself needs
 * one of these cannot run yet; it and what comes after it is left;</li>
 * <li>when all beans exist, and before requests are accepted, what was left runs.</li>
 * </ol>
 * What it does is decided when it runs and not when the context is described, so that an
 * application that was processed ahead of time can still be told otherwise.
 *
 * @see MigratorDatabaseInitializerDetector
 */
public class MigratorInitializer implements InitializingBean, SmartInitializingSingleton, BeanNameAware, Ordered {

    private final ConfigurableListableBeanFactory beanFactory;

    private final ObjectProvider<Migrator> migrators;

    private final ObjectProvider<LateCheck> checks;

    private final MigratorProperties properties;

    private final @Nullable MigratorStrategy strategy;

    private final List<Migrator> unfinished = new ArrayList<>();

    private final Set<Migrator> movingData = new LinkedHashSet<>();

    private @Nullable String beanName;

    private int order;

    /**
     * An initializer for the migrators of an application.
     * @param beanFactory has the migrators, and knows which beans cannot be used yet
     * @param properties say what to do
     * @param strategy does something else instead; null for what the properties say
     */
    public MigratorInitializer(ConfigurableListableBeanFactory beanFactory, MigratorProperties properties,
            @Nullable MigratorStrategy strategy) {
        this.beanFactory = beanFactory;
        this.migrators = beanFactory.getBeanProvider(Migrator.class);
        this.checks = beanFactory.getBeanProvider(LateCheck.class);
        this.properties = properties;
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        if (this.properties.isEnabled() && !isTrainingRun()) {
            showToRevisions();
            this.migrators.orderedStream().forEach(this::start);
        }
    }

    /**
     * Whatever uses the database waits for this bean, also a {@code JdbcTemplate} that a
     * revision's code is given. The bean is complete here but for its work, so it is
     * shown before it is done; {@link UnmigratedDatabaseGuard} keeps out those who must
     * wait.
     */
    private void showToRevisions() {
        if (this.beanName != null && this.beanFactory.isCurrentlyInCreation(this.beanName)) {
            this.beanFactory.registerSingleton(this.beanName, this);
        }
    }

    @Override
    public void setBeanName(String beanName) {
        this.beanName = beanName;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!this.unfinished.isEmpty()) {
            this.unfinished.forEach((migrator) -> note(migrator, upgrade(migrator, (error) -> false)));
            this.unfinished.clear();
            WaitingRevisions.clear(this.beanFactory);
            this.checks.orderedStream().forEach(LateCheck::run);
        }
    }

    /**
     * Whether revisions of a database run only when all beans exist.
     */
    boolean isUnfinished(DataSource dataSource) {
        return this.unfinished.stream()
            .anyMatch((migrator) -> SameDatabase.isBehind(migrator.dataSource(), dataSource));
    }

    private void start(Migrator migrator) {
        if (this.strategy != null) {
            this.strategy.migrate(migrator);
            this.movingData.add(migrator);
            return;
        }
        switch (this.properties.getStartup()) {
            case UPGRADE -> upgrade(migrator);
            case VERIFY -> migrator.verify();
            case WAIT -> migrator.await(this.properties.getWaitLimit());
            case NONE -> {
            }
        }
    }

    private void upgrade(Migrator migrator) {
        Upgrade.Result result = upgrade(migrator, new NotYet(this.beanFactory));
        note(migrator, result);
        Deferred deferred = result.deferred();
        // Data is moved when the application is ready, which it must become first.
        if (deferred != null && !(deferred.reason() instanceof UnfinishedDataException)) {
            WaitingRevisions.add(deferred.revision(), this.beanFactory);
            this.unfinished.add(migrator);
        }
    }

    private static Upgrade.Result upgrade(Migrator migrator, Predicate<Throwable> notYet) {
        try (GentleEnd end = GentleEnd.of(migrator)) {
            return migrator.upgrade(notYet);
        }
    }

    private void note(Migrator migrator, Upgrade.Result result) {
        if (!result.inProgress().isEmpty()) {
            this.movingData.add(migrator);
        }
    }

    /**
     * The migrators that may have data to move when the application is ready.
     */
    List<Migrator> movingData() {
        return List.copyOf(this.movingData);
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
