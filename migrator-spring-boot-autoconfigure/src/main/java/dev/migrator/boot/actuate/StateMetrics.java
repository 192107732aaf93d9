package dev.migrator.boot.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

import dev.migrator.Migrator;
import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataStatus;
import dev.migrator.command.Status;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.plan.RevisionState.Phase;
import dev.migrator.revision.Revision;

/**
 * Shows where databases stand: {@code migrator.revisions.pending} and
 * {@code migrator.revisions.applied}, and of data that is in progress
 * {@code migrator.data.in.progress}, {@code migrator.data.rows.done},
 * {@code migrator.data.rows.estimated}, {@code migrator.data.rate} and
 * {@code migrator.data.stopped}: gauges by {@code migrator}, the name of the bean. The
 * database is asked at most twice a minute, and once more after a run of this process.
 * There is no value where it gives no answer.
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
                    (status) -> status.pending().size() - status.waiting().size());
            gauge(registry, name, recent, "migrator.revisions.applied", "Revisions that the database has",
                    StateMetrics::applied);
            bindData(registry, name, recent);
        });
    }

    private static void bindData(MeterRegistry registry, String migrator, RecentStatus recent) {
        gauge(registry, migrator, recent, "migrator.data.in.progress", "Revisions whose data is not all moved",
                (status) -> status.data().size());
        gauge(registry, migrator, recent, "migrator.data.rows.done",
                "Rows that batches of data in progress walked over", (status) -> sum(status, DataStatus::seen));
        gauge(registry, migrator, recent, "migrator.data.rows.estimated",
                "Rows that data in progress has, by statistics", (status) -> sum(status, DataStatus::estimated));
        gauge(registry, migrator, recent, "migrator.data.rate", "Rows of data in progress that are moved in a second",
                (status) -> sum(status, DataStatus::rate));
        gauge(registry, migrator, recent, "migrator.data.stopped",
                "Revisions whose data is paused, has failed or stands still",
                (status) -> status.data().stream().filter((entry) -> isStopped(entry.status().control())).count());
    }

    private static double sum(Status.Result status, Function<DataStatus, @Nullable Number> value) {
        return status.data()
            .stream()
            .map((entry) -> value.apply(entry.status()))
            .filter(Objects::nonNull)
            .mapToDouble(Number::doubleValue)
            .sum();
    }

    private static boolean isStopped(DataControl control) {
        return !control.due() || control.heldUpBy() != null;
    }

    @Override
    public synchronized void runFinished(Plan plan, int done, Duration duration) {
        this.bound.forEach(RecentStatus::forget);
    }

    @Override
    public synchronized void dataFailed(Revision revision, MigratorException error) {
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
