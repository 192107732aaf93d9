package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.Backends;
import dev.migrator.dialect.postgres.IndexProgress;

/**
 * Looks from a second connection at the session of a run: whether it waits for other
 * sessions, and for which; how far the index is that it builds. A session that waits
 * cannot ask itself, and once it gave up nothing can be asked any more. A thread and a
 * second connection are taken only when the first look is due, so a run that does not
 * wait needs none; where a pool has no connection to give, there is no watch.
 */
final class SessionWatch implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(SessionWatch.class);

    private final DataSource dataSource;

    private final int pid;

    private final Listener listener;

    private final ScheduledExecutorService executor;

    /** Ends when the first look is due, or with the watch. */
    private final CompletableFuture<Void> due = new CompletableFuture<>();

    private volatile List<Backend> lastSeen = List.of();

    private @Nullable Connection connection;

    private SessionWatch(DataSource dataSource, int pid, Listener listener) {
        this.dataSource = dataSource;
        this.pid = pid;
        this.listener = listener;
        this.executor = Executors.newSingleThreadScheduledExecutor((task) -> {
            Thread thread = new Thread(task, "migrator-session-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to look.
     * @param dataSource gives the second connection
     * @param pid the session to watch
     * @param interval how long to wait before the first look and between looks
     * @param listener hears what is seen
     * @return ends with {@link #close}
     */
    static SessionWatch start(DataSource dataSource, int pid, Duration interval, Listener listener) {
        SessionWatch watch = new SessionWatch(dataSource, pid, listener);
        watch.due.thenRun(() -> watch.executor.scheduleWithFixedDelay(watch::look, 0, interval.toMillis(),
                TimeUnit.MILLISECONDS));
        watch.due.completeOnTimeout(null, interval.toMillis(), TimeUnit.MILLISECONDS);
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
            IndexProgress.of(connection(), this.pid).ifPresent(this.listener::builds);
        }
        catch (SQLException ex) {
            logger.debug("No second connection to watch the session with", ex);
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
            this.listener.waitsFor(blockers);
        }
    }

    @Override
    public void close() {
        // The second interrupts a look that waits for a connection; such a look gives it
        // back
        // itself.
        this.due.cancel(false);
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

    /**
     * Hears what is seen, on the thread of the watch.
     */
    interface Listener {

        /**
         * The session waits, and did not wait for the same ones at the look before.
         */
        void waitsFor(List<Backend> blockers);

        /**
         * The session builds an index.
         */
        void builds(IndexProgress progress);

    }

}
