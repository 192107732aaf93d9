package dev.migrator.boot;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

import dev.migrator.batch.BatchProgress;
import dev.migrator.boot.event.BatchFinished;
import dev.migrator.boot.event.RevisionFailed;
import dev.migrator.boot.event.RevisionFinished;
import dev.migrator.boot.event.RevisionStarted;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;

/**
 * Publishes what runs do as events of the application:
 * <ol>
 * <li>until the context is refreshed they are kept. To publish one would create those who
 * listen, of which one may need the database that is being migrated, and would miss those
 * whose {@code @EventListener} methods are not known yet;</li>
 * <li>then they are published in their order. What happens meanwhile is kept behind
 * them;</li>
 * <li>when nothing is kept any more, each is published at once.</li>
 * </ol>
 */
final class PublishingRunListener implements RunListener, ApplicationListener<ContextRefreshedEvent> {

    private static final Log logger = LogFactory.getLog(PublishingRunListener.class);

    private final ApplicationContext context;

    private final Clock clock;

    private final List<Object> kept = new ArrayList<>();

    private boolean keeping = true;

    PublishingRunListener(ApplicationContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    @Override
    public void revisionStarted(Plan plan, Revision revision) {
        tell(new RevisionStarted(revision, plan.direction(), this.clock.instant()));
    }

    @Override
    public void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
        tell(new BatchFinished(revision, progress, duration, this.clock.instant()));
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        tell(new RevisionFinished(revision, plan.direction(), duration, this.clock.instant()));
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        tell(new RevisionFailed(revision, error, this.clock.instant()));
    }

    /**
     * The refresh of a child is heard here, too, and may come before ours.
     */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (event.getApplicationContext() == this.context) {
            for (List<Object> events = take(); !events.isEmpty(); events = take()) {
                events.forEach(this::publish);
            }
        }
    }

    private void tell(Object event) {
        if (!keep(event)) {
            publish(event);
        }
    }

    private synchronized boolean keep(Object event) {
        if (this.keeping) {
            if (event instanceof BatchFinished batch) {
                forgetBatchesOf(batch.revision());
            }
            this.kept.add(event);
        }
        return this.keeping;
    }

    private void forgetBatchesOf(Revision revision) {
        this.kept
            .removeIf((event) -> event instanceof BatchFinished batch && batch.revision().id().equals(revision.id()));
    }

    /**
     * Takes what is kept. Where that is nothing, nothing is kept from then on.
     */
    private synchronized List<Object> take() {
        List<Object> taken = List.copyOf(this.kept);
        this.kept.clear();
        this.keeping = !taken.isEmpty();
        return taken;
    }

    /**
     * Whatever a listener throws, what the event tells of has happened: a revision that
     * is committed must not look as if it had failed.
     */
    private void publish(Object event) {
        try {
            this.context.publishEvent(event);
        }
        catch (RuntimeException | Error ex) {
            logger.warn("A listener failed, and the run goes on: " + event, ex);
        }
    }

}
