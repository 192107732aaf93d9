package dev.migrator.boot.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Direction;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Counts what runs do:
 * <ul>
 * <li>{@code migrator.revision}, a timer with one recording for each revision that ran,
 * by {@code direction} and {@code outcome};</li>
 * <li>{@code migrator.failures}, revisions that failed;</li>
 * <li>{@code migrator.lock.retries}, revisions that were rolled back and tried again
 * because a lock was not to be had.</li>
 * </ul>
 * The id of the revision is no tag: each release would add time series that never get a
 * second value. Which revision took how long, the endpoint and the log table tell.
 * <p>
 * Most runs happen before there is a registry, so everything is kept and told to each
 * registry that is bound. A process runs few revisions; the memory is small.
 */
final class RunMetrics implements RunListener, MeterBinder {

    private final LongSupplier nanoTime;

    private final Map<RevisionId, Beginning> begun = new ConcurrentHashMap<>();

    private final List<Consumer<MeterRegistry>> events = new ArrayList<>();

    private final List<MeterRegistry> registries = new ArrayList<>();

    RunMetrics(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        // Made here, so that they are zero and not absent where nothing happened.
        failures(registry);
        lockRetries(registry);
        this.events.forEach((event) -> event.accept(registry));
        this.registries.add(registry);
    }

    @Override
    public void revisionStarted(Plan plan, Revision revision) {
        this.begun.put(revision.id(), new Beginning(plan.direction(), this.nanoTime.getAsLong()));
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        this.begun.remove(revision.id());
        tell((registry) -> timer(registry, plan.direction(), "success").record(duration));
    }

    @Override
    public void revisionDeferred(Revision revision, Throwable reason) {
        this.begun.remove(revision.id());
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        Beginning beginning = this.begun.remove(revision.id());
        if (beginning != null) {
            Duration duration = Duration.ofNanos(this.nanoTime.getAsLong() - beginning.at());
            tell((registry) -> timer(registry, beginning.direction(), "failure").record(duration));
        }
        tell((registry) -> failures(registry).increment());
    }

    @Override
    public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
        tell((registry) -> lockRetries(registry).increment());
    }

    private synchronized void tell(Consumer<MeterRegistry> event) {
        this.events.add(event);
        this.registries.forEach(event);
    }

    private static Timer timer(MeterRegistry registry, Direction direction, String outcome) {
        return Timer.builder("migrator.revision")
            .description("Time that revisions took to run")
            .tag("direction", direction.name().toLowerCase(Locale.ROOT))
            .tag("outcome", outcome)
            .register(registry);
    }

    private static Counter failures(MeterRegistry registry) {
        return Counter.builder("migrator.failures").description("Revisions that failed").register(registry);
    }

    private static Counter lockRetries(MeterRegistry registry) {
        return Counter.builder("migrator.lock.retries")
            .description("Revisions that were tried again because a lock was not to be had")
            .register(registry);
    }

    private record Beginning(Direction direction, long at) {

    }

}
