package dev.migrator.execute;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.error.MigratorException;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * Writes a run to the application's log: a line when it starts, one for each revision,
 * one at the end; where there is nothing to do, one line and no more. A failure is not
 * logged, except that of data in the background: it is thrown, and whoever catches it
 * logs it.
 */
public final class LoggingRunListener implements RunListener {

    private static final Log logger = LogFactory.getLog("dev.migrator");

    private static final Duration BATCH_LINES = Duration.ofSeconds(10);

    private volatile String lastPhase = "";

    private final AtomicLong lastBatchLine = new AtomicLong();

    @Override
    public void nothingToDo(Set<RevisionId> heads) {
        logger.info(heads.isEmpty() ? "There are no revisions to apply" : "Database is at " + join(heads));
    }

    @Override
    public void unknownRevisions(List<RevisionId> revisions) {
        logger.warn("The database has revisions that this build does not know: " + revisions);
    }

    @Override
    public void waitingForLock(List<Backend> holder, Duration waited) {
        String who = holder.isEmpty() ? "another run, which is just ending" : holder.get(0).toString();
        logger.info("Waiting for the lock (%d s so far), held by %s".formatted(waited.toSeconds(), who));
    }

    @Override
    public void runStarted(Plan plan) {
        if (plan.movesDataOnly()) {
            logger.info("Moving the data of " + plan.stages().get(0).revision().id());
            return;
        }
        logger.info("%s from %s to %s: %s".formatted(verb(plan), join(plan.from()), join(plan.to()), plan.extent()));
    }

    @Override
    public void revisionBlocked(Revision revision, List<Backend> blockers) {
        blockers.forEach((blocker) -> logger.warn("Revision %s waits for %s".formatted(revision.id(), blocker)));
    }

    /**
     * An index is built for hours, in a handful of phases.
     */
    @Override
    public void indexProgressed(Revision revision, IndexProgress progress) {
        String line = "Revision %s builds %s".formatted(revision.id(), progress);
        if (progress.phase().equals(this.lastPhase)) {
            logger.debug(line);
        }
        else {
            logger.info(line);
        }
        this.lastPhase = progress.phase();
    }

    @Override
    public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
        logger.warn("Revision %s could not get a lock and was rolled back; attempt %d follows in %d ms%s".formatted(
                revision.id(), attempt + 1, pause.toMillis(), blockers.isEmpty() ? "" : "; blocked by " + blockers));
    }

    @Override
    public void notice(Revision revision, String notice) {
        logger.debug("Revision %s: %s".formatted(revision.id(), notice));
    }

    /**
     * The first batch shows that it works; then a line every ten seconds does.
     */
    @Override
    public void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
        long now = System.nanoTime();
        String line = "Revision %s changes %s".formatted(revision.id(), progress);
        long last = this.lastBatchLine.get();
        if ((progress.batches() == 1 || now - last >= BATCH_LINES.toNanos())
                && this.lastBatchLine.compareAndSet(last, now)) {
            logger.info(line);
        }
        else {
            logger.debug(line);
        }
    }

    @Override
    public void dataBegun(Revision revision) {
        logger.info("Began %s (%s); its data is moved later".formatted(revision.id(), revision.message()));
    }

    @Override
    public void dataStandsStill(Revision revision, String reason) {
        logger.warn("The data of revision %s stands still: %s".formatted(revision.id(), reason));
    }

    /**
     * Nobody is there to catch it.
     */
    @Override
    public void dataFailed(Revision revision, MigratorException error) {
        logger.error("%s %s".formatted(error.problem(), error.action()), error);
    }

    @Override
    public void dataGoesOn(Revision revision) {
        logger.info("The data of revision %s is moved on".formatted(revision.id()));
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        logger
            .info("%s %s (%s) in %d ms".formatted(done(plan), revision.id(), revision.message(), duration.toMillis()));
    }

    @Override
    public void revisionDeferred(Revision revision, Throwable reason) {
        if (reason instanceof MigratorException own) {
            logger.warn("%s %s".formatted(own.problem(), own.action()));
            return;
        }
        logger.info("Revision %s (%s) and those after it run later. It cannot run yet: %s".formatted(revision.id(),
                revision.message(), root(reason).getMessage()));
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        logger.debug("Revision %s failed".formatted(revision.id()), error);
    }

    @Override
    public void runFinished(Plan plan, int done, Duration duration) {
        if (plan.movesDataOnly()) {
            return;
        }
        logger.info("%s %s in %d ms".formatted(done(plan), revisions(done), duration.toMillis()));
    }

    private static String verb(Plan plan) {
        return switch (plan.direction()) {
            case UPGRADE -> "Upgrading";
            case DOWNGRADE -> "Downgrading";
        };
    }

    private static String done(Plan plan) {
        return switch (plan.direction()) {
            case UPGRADE -> "Applied";
            case DOWNGRADE -> "Reverted";
        };
    }

    private static String revisions(int count) {
        return count == 1 ? "1 revision" : count + " revisions";
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String join(Set<RevisionId> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads.stream().map(RevisionId::value).toList());
    }

}
