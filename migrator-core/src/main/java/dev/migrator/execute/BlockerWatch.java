package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.Backends;

/**
 * Looks from a second connection whether the session of a run waits for other sessions,
 * and for which. A session that waits cannot ask itself, and once it gave up nothing can
 * be asked any more. The second connection is taken only when the first look is due, so a
 * run that does not wait needs none; where a pool has none to give, there is no watch.
 */
final class BlockerWatch implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(BlockerWatch.class);

    private final DataSource dataSource;

    private final int pid;

    private final Consumer<List<Backend>> listener;

    private final ScheduledExecutorService executor;

    private volatile List<Backend> lastSeen = List.of();

    private @Nullable Connection connection;

    private BlockerWatch(DataSource dataSource, int pid, Consumer<List<Backend>> listener) {
        this.dataSource = dataSource;
        this.pid = pid;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor((task) -> {
            Thread thread = new Thread(task, "migrator-blocker-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to look.
     * @param dataSource gives the second connection
     * @param pid the session to watch
     * @param interval how long to wait before the first look and between looks
     * @param listener hears of blockers that were not there at the look before
     * @return ends with {@link #close}
     */
    static BlockerWatch start(DataSource dataSource, int pid, Duration interval, Consumer<List<Backend>> listener) {
        BlockerWatch watch = new BlockerWatch(dataSource, pid, listener);
        watch.executor.scheduleWithFixedDelay(watch::look, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
        return watch;
    }

    /**
     * The blockers of the last look that found any, since the last call.
     */
    List<Backend> takeLastSeen() {
        List<Backend> seen = this.lastSeen;
        this.lastSeen = List.of();
        return seen;
    }

    private void look() {
        try {
            List<Backend> blockers = Backends.blocking(connection(), this.pid);
            if (!blockers.isEmpty()) {
                tell(blockers);
                this.lastSeen = blockers;
            }
        }
        catch (SQLException ex) {
            logger.debug("No second connection to look for blockers with", ex);
            this.executor.shutdown();
        }
        finally {
            if (this.executor.isShutdown()) {
                giveBack();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection current = this.connection;
        if (current == null) {
            current = this.dataSource.getConnection();
            this.connection = current;
            // In a transaction it would hold a snapshot between looks, for which
            // CREATE INDEX CONCURRENTLY waits.
            current.setAutoCommit(true);
        }
        return current;
    }

    private void tell(List<Backend> blockers) {
        List<Integer> known = this.lastSeen.stream().map(Backend::pid).toList();
        if (!blockers.stream().map(Backend::pid).toList().equals(known)) {
            this.listener.accept(blockers);
        }
    }

    @Override
    public void close() {
        // Interrupts a look that waits for a connection; such a look gives it back
        // itself.
        this.executor.shutdownNow();
        try {
            if (this.executor.awaitTermination(1, TimeUnit.SECONDS)) {
                giveBack();
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void giveBack() {
        try (Connection current = this.connection) {
            this.connection = null;
        }
        catch (SQLException ex) {
            logger.debug("The second connection was gone already", ex);
        }
    }

}
