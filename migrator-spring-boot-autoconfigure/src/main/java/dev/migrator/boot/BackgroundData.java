package dev.migrator.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

import dev.migrator.Migrator;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.command.MoveData;
import dev.migrator.error.MigratorException;

/**
 * Moves data in the background, from when the application is ready until nothing is left:
 * <ol>
 * <li>a thread for each migrator whose data is in progress after the start; none where
 * there is no such;</li>
 * <li>where another process has the lead, or the data is paused or has failed, it looks
 * again after a while;</li>
 * <li>when the application is asked to end, it ends after the batch in hand, before
 * anything that the batch may need is closed.</li>
 * </ol>
 */
final class BackgroundData implements ApplicationListener<ApplicationReadyEvent>, SmartLifecycle {

    private static final Log logger = LogFactory.getLog("dev.migrator");

    private static final int INTERVALS_OF_STANDBY = 5;

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final ApplicationContext context;

    private final ObjectProvider<MigratorInitializer> initializers;

    private final MigratorProperties properties;

    private final CountDownLatch end = new CountDownLatch(1);

    private final List<Thread> threads = new ArrayList<>();

    private final List<Migrator> migrators = new ArrayList<>();

    BackgroundData(ApplicationContext context, ObjectProvider<MigratorInitializer> initializers,
            MigratorProperties properties) {
        this.context = context;
        this.initializers = initializers;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == this.context && this.properties.getData().isBackground()) {
            start();
        }
    }

    /**
     * It does not start with the context, which is refreshed before it is ready.
     */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public synchronized void start() {
        this.initializers.orderedStream()
            .flatMap((initializer) -> initializer.movingData().stream())
            .forEach(this::start);
    }

    private void start(Migrator migrator) {
        Thread thread = new Thread(() -> move(migrator), "migrator-data");
        thread.setDaemon(true);
        this.migrators.add(migrator);
        this.threads.add(thread);
        thread.start();
    }

    private void move(Migrator migrator) {
        Duration standby = migrator.settings().data().interval().multipliedBy(INTERVALS_OF_STANDBY);
        boolean left = true;
        while (left) {
            Duration pause = standby;
            try {
                MoveData.Result result = migrator.moveData();
                left = !result.left().isEmpty();
            }
            catch (RunStoppedException ex) {
                return;
            }
            catch (MigratorException ex) {
                logger.error("Data cannot be moved, and is tried again in %d s: %s %s"
                    .formatted(AFTER_FAILURE.toSeconds(), ex.problem(), ex.action()));
                pause = AFTER_FAILURE;
            }
            catch (RuntimeException ex) {
                logger.error("Data cannot be moved, and is tried again in %d s".formatted(AFTER_FAILURE.toSeconds()),
                        ex);
                pause = AFTER_FAILURE;
            }
            if (left && isOver(pause)) {
                return;
            }
        }
    }

    private boolean isOver(Duration pause) {
        try {
            return this.end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return this.threads.stream().anyMatch(Thread::isAlive);
    }

    /**
     * Asks the batch in hand to be the last, and waits for it.
     */
    @Override
    public void stop() {
        askToEnd().forEach(BackgroundData::join);
    }

    @Override
    public void stop(Runnable callback) {
        Thread waiting = new Thread(() -> {
            stop();
            callback.run();
        }, "migrator-data-end");
        waiting.setDaemon(true);
        waiting.start();
    }

    private synchronized List<Thread> askToEnd() {
        this.migrators.forEach(Migrator::stop);
        this.end.countDown();
        return List.copyOf(this.threads);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
