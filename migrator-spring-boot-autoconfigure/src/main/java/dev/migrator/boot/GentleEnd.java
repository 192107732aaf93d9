package dev.migrator.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.migrator.Migrator;

/**
 * Sees to it that a process which is asked to end (SIGTERM) does so after the batch, or
 * the revision, that a migrator has in hand: its run is asked to end, and the end of the
 * process waits for it. For runs that no bean's life ends: those of the start, and those
 * of commands.
 */
public final class GentleEnd implements AutoCloseable {

    /** Those who are impatient kill a process thirty seconds after they asked. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread hook;

    private GentleEnd(Runnable ask) {
        this.hook = new Thread(() -> {
            ask.run();
            await();
        }, "migrator-end");
    }

    /**
     * Watches over a run.
     * @param migrator whose run it is
     * @return to be closed when the run is over
     */
    public static GentleEnd of(Migrator migrator) {
        return of(migrator::stop);
    }

    /**
     * Watches over a run.
     * @param ask asks the run to end
     * @return to be closed when the run is over
     */
    public static GentleEnd of(Runnable ask) {
        GentleEnd end = new GentleEnd(ask);
        try {
            Runtime.getRuntime().addShutdownHook(end.hook);
        }
        catch (IllegalStateException ex) {
            // The process was asked before the run began.
            ask.run();
        }
        return end;
    }

    private void await() {
        try {
            this.ended.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        this.ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(this.hook);
        }
        catch (IllegalStateException ex) {
            // The process is ending, and its end goes on now.
        }
    }

}
