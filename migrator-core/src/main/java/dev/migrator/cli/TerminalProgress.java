package dev.migrator.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import dev.migrator.batch.BatchProgress;
import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.IndexProgress;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RunListener;
import dev.migrator.plan.Direction;
import dev.migrator.plan.Plan;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A bar on a terminal that shows a run: which revision of how many, for how long, and
 * what it waits for.
 */
public final class TerminalProgress implements RunListener, AutoCloseable {

    private final Supplier<ProgressBarConsumer> consumer;

    private volatile @Nullable ProgressBar bar;

    private TerminalProgress(Supplier<ProgressBarConsumer> consumer) {
        this.consumer = consumer;
    }

    /**
     * A bar on standard error, so that standard output has the command's answer alone.
     * @return draws nothing before a run starts
     */
    public static TerminalProgress onStandardError() {
        return drawnBy(() -> new ConsoleProgressBarConsumer(System.err));
    }

    static TerminalProgress drawnBy(Supplier<ProgressBarConsumer> consumer) {
        return new TerminalProgress(consumer);
    }

    @Override
    public void nothingToDo(Set<RevisionId> heads) {
        close();
    }

    @Override
    public void waitingForLock(List<Backend> holder, Duration waited) {
        ProgressBar waiting = this.bar;
        if (waiting == null) {
            waiting = begin("Waiting", -1);
        }
        waiting.setExtraMessage(holder.isEmpty() ? "for another run" : "for " + holder.get(0));
    }

    @Override
    public void runStarted(Plan plan) {
        close();
        begin(plan.direction() == Direction.UPGRADE ? "Upgrading" : "Downgrading", plan.stages().size());
    }

    @Override
    public void revisionStarted(Plan plan, Revision revision) {
        say(name(revision));
    }

    @Override
    public void revisionBlocked(Revision revision, List<Backend> blockers) {
        say(name(revision) + " waits for "
                + blockers.stream().map(Backend::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public void indexProgressed(Revision revision, IndexProgress progress) {
        say(name(revision) + " builds " + progress);
    }

    @Override
    public void batchFinished(Revision revision, BatchProgress progress, Duration duration) {
        say(name(revision) + " changes " + progress);
    }

    @Override
    public void lockRetried(Revision revision, int attempt, Duration pause, List<Backend> blockers) {
        say("%s could not get a lock, attempt %d follows".formatted(name(revision), attempt + 1));
    }

    @Override
    public void revisionFinished(Plan plan, Revision revision, Duration duration) {
        ProgressBar running = this.bar;
        if (running != null) {
            running.step();
        }
    }

    @Override
    public void revisionFailed(Revision revision, MigratorException error) {
        close();
    }

    @Override
    public void runFinished(Plan plan, int done, Duration duration) {
        say("");
        close();
    }

    /**
     * Ends the line of the bar, whatever became of the run.
     */
    @Override
    public void close() {
        ProgressBar running = this.bar;
        if (running != null) {
            running.close();
            this.bar = null;
        }
    }

    private ProgressBar begin(String task, int total) {
        ProgressBar begun = new ProgressBarBuilder().setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(this.consumer.get())
            .build();
        this.bar = begun;
        return begun;
    }

    private void say(String message) {
        ProgressBar running = this.bar;
        if (running != null) {
            running.setExtraMessage(message.isEmpty() ? "" : " " + message);
        }
    }

    private static String name(Revision revision) {
        return revision.message().isEmpty() ? revision.id().value()
                : "%s (%s)".formatted(revision.id(), revision.message());
    }

}
