package dev.migrator.boot.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ListableBeanFactory;

import dev.migrator.Migrator;
import dev.migrator.command.Status;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.plan.RevisionState.Phase;

/**
 * Shows where databases stand: {@code migrator.revisions.pending} and
 * {@code migrator.revisions.applied}, gauges by {@code migrator}, the name of the bean.
 * The database is asked at most twice a minute, and once more after a run of this
 * process. There is no value where it gives no answer.
 */
final class StateMetrics implements RunListener, MeterBinder {

    static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

    private final ListableBeanFactory beanFactory;

    private final LongSupplier nanoTime;

    private final List<RecentStatus> bound = new ArrayList<>();

    /**
     * Gauges for all migrators.
     * @param beanFactory has the migrators; they hear of this listener when they are
     * made, so they are looked up only when a registry is bound
     * @param nanoTime the time
     */
    StateMetrics(ListableBeanFactory beanFactory, LongSupplier nanoTime) {
        this.beanFactory = beanFactory;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        this.beanFactory.getBeansOfType(Migrator.class).forEach((name, migrator) -> {
            RecentStatus recent = new RecentStatus(migrator, TIME_TO_LIVE, this.nanoTime);
            this.bound.add(recent);
            gauge(registry, name, recent, "migrator.revisions.pending", "Revisions that an upgrade would run",
                    (status) -> status.pending().size());
            gauge(registry, name, recent, "migrator.revisions.applied", "Revisions that the database has",
                    StateMetrics::applied);
        });
    }

    @Override
    public synchronized void runFinished(Plan plan, int done, Duration duration) {
        this.bound.forEach(RecentStatus::forget);
    }

    private static void gauge(MeterRegistry registry, String migrator, RecentStatus recent, String name,
            String description, ToDoubleFunction<Status.Result> value) {
        Gauge.builder(name, () -> valueOf(recent, value))
            .description(description)
            .tag("migrator", migrator)
            .register(registry);
    }

    private static double valueOf(RecentStatus recent, ToDoubleFunction<Status.Result> value) {
        try {
            return value.applyAsDouble(recent.get());
        }
        catch (MigratorException ex) {
            return Double.NaN;
        }
    }

    private static long applied(Status.Result status) {
        return status.revisions().stream().filter((row) -> row.phase() != Phase.UPGRADING).count();
    }

}
